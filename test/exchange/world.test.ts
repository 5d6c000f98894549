import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Exchange, type ExchangeAccount, startExchange } from "./index.ts";

const NOW = Date.parse("2026-11-22T10:00:00Z");
const DAYS = ["2026-10-23", "2026-11-07", "2026-11-21"];

let exchange: Exchange;
let account: ExchangeAccount;

beforeAll(async () => {
  exchange = await startExchange();
  exchange.clock.freeze(NOW);
  account = exchange.addAccount({ seed: 3, assets: 500, nonAscii: true });
});
afterAll(() => exchange.close());

/** Exact fractions of whole numbers, unlike the exchange's own arithmetic. */
type Fraction = readonly [over: bigint, under: bigint];
const fraction = (text: string): Fraction => {
  const places = text.split(".")[1]?.length ?? 0;
  return [BigInt(text.replace(".", "")), 10n ** BigInt(places)];
};
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const by = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (one: Fraction, [c, d]: Fraction): Fraction => plus(one, [-c, d]);
const eightPlaces = ([a, b]: Fraction): bigint => (a * 100_000_000n) / b;
const inUnits = (text: string): bigint => eightPlaces(fraction(text));

function priceInBtc(row: string, day: string): Fraction {
  const asset = ["LDUSDT", "LDBNB", "LDBTC"].includes(row) ? row.slice(2) : row;
  const close = (symbol: string) => {
    const text = exchange.market.close(symbol, day);
    return text === undefined ? undefined : fraction(text);
  };
  const [btcusdt, bnbbtc] = [close("BTCUSDT"), close("BNBBTC")];
  if (!btcusdt || !bnbbtc) throw new Error("the two main pairs have to trade");
  if (asset === "BTC") return [1n, 1n];
  if (asset === "USDT") return by([1n, 1n], btcusdt);
  const [inBtc, inUsdt, inBnb] = [close(`${asset}BTC`), close(`${asset}USDT`), close(`${asset}BNB`)];
  if (inBtc) return inBtc;
  if (inUsdt) return by(inUsdt, btcusdt);
  return inBnb ? times(inBnb, bnbbtc) : [0n, 1n];
}

const worth = (amounts: [asset: string, amount: string][], day: string) =>
  amounts.reduce<Fraction>(
    (sum, [asset, amount]) => plus(sum, times(fraction(amount), priceInBtc(asset, day))),
    [0n, 1n],
  );

describe.each(DAYS)("on %s", (day) => {
  it("the spot total is the worth of all rows at the day's closes, LD rows at their underlying", () => {
    const { data } = account.snapshot("SPOT", day);
    const amounts = data.balances.flatMap(({ asset, free, locked }): [string, string][] => [
      [asset, free],
      [asset, locked],
    ]);
    expect(inUnits(data.totalAssetOfBtc)).toBe(eightPlaces(worth(amounts, day)));
  });

  it("the margin wallet's assets, liabilities, net and level belong together", () => {
    const { data } = account.snapshot("MARGIN", day);
    const owned = data.userAssets.flatMap(({ asset, free, locked }): [string, string][] => [
      [asset, free],
      [asset, locked],
    ]);
    const owed = data.userAssets.flatMap(({ asset, borrowed, interest }): [string, string][] => [
      [asset, borrowed],
      [asset, interest],
    ]);
    const [assets, liabilities] = [inUnits(data.totalAssetOfBtc), inUnits(data.totalLiabilityOfBtc)];
    expect(assets).toBe(eightPlaces(worth(owned, day)));
    expect(liabilities).toBe(eightPlaces(worth(owed, day)));
    expect(inUnits(data.totalNetAssetOfBtc)).toBe(assets - liabilities);
    expect(inUnits(data.marginLevel)).toBe((assets * 100_000_000n) / liabilities);
    for (const { free, locked, borrowed, interest, netAsset } of data.userAssets) {
      const net = minus(minus(plus(fraction(free), fraction(locked)), fraction(borrowed)), fraction(interest));
      expect(inUnits(netAsset)).toBe(eightPlaces(net));
    }
  });

  it("futures positions are marked at the day's close and were entered at an earlier one", () => {
    const { position } = account.snapshot("FUTURES", day).data;
    expect(position.length).toBeGreaterThan(1);
    for (const { symbol, markPrice, entryPrice, positionAmt } of position) {
      expect(markPrice).toBe(exchange.market.close(symbol, day));
      const before = Array.from({ length: 13 }, (_, ago) => new Date(Date.parse(day) - (ago + 1) * 86_400_000));
      expect(before.map((at) => exchange.market.close(symbol, at.toISOString().slice(0, 10)))).toContain(entryPrice);
      expect(Number(positionAmt)).not.toBe(0);
    }
  });

  it.each(["ETH", "XRP", "SOL", "LDO", "DOGE"])(
    "%s costs the same in USDT directly and through BTC, to a tick",
    (asset) => {
      const price = (symbol: string) => Number(exchange.market.close(symbol, day));
      const through = price(`${asset}BTC`) * price("BTCUSDT");
      // Half a tick on either side: 1e-8 of a bitcoin is the coarsest.
      expect(Math.abs(price(`${asset}USDT`) - through)).toBeLessThan(price("BTCUSDT") * 0.6e-8 + through * 1e-6);
    },
  );
});

it("prices move from day to day, by a few per cent and not at random from nowhere", () => {
  const closes = Array.from({ length: 400 }, (_, ago) =>
    Number(exchange.market.close("BTCUSDT", new Date(NOW - ago * 86_400_000).toISOString().slice(0, 10))),
  );
  const moves = closes.slice(1).map((close, index) => Math.abs(Math.log((closes[index] ?? close) / close)));
  expect(Math.max(...moves)).toBeLessThan(0.15);
  expect(moves.reduce((sum, move) => sum + move) / moves.length).toBeGreaterThan(0.003);
});

it("fiat crosses agree: BTCEUR is BTCUSDT over EURUSDT", () => {
  const price = (symbol: string) => Number(exchange.market.close(symbol, "2026-11-21"));
  expect(price("BTCEUR") / (price("BTCUSDT") / price("EURUSDT"))).toBeCloseTo(1, 5);
  expect(price("BTCBRL") / (price("BTCUSDT") * price("USDTBRL"))).toBeCloseTo(1, 5);
  expect(price("BTCTRY") / (price("BTCUSDT") * price("USDTTRY"))).toBeCloseTo(1, 5);
});

it.each(["EURUSDT", "GBPUSDT", "BTCJPY", "USDCUSDT", "FDUSDUSDT", "BNBBTC", "ETHBTC", "币安人生USDT"])(
  "%s is quoted",
  (symbol) => {
    expect(exchange.market.close(symbol, "2026-11-21")).toMatch(/^\d+\.\d{8}$/);
  },
);

it("some assets are quoted only in BTC, some only in BNB, some nowhere", () => {
  const symbols = exchange.market.symbols();
  const quotes = (asset: string) => ["USDT", "BTC", "BNB"].filter((quote) => symbols.includes(asset + quote));
  expect([quotes("ONG"), quotes("VTHO"), quotes("ETHW")]).toEqual([["BTC"], ["BNB"], []]);
});

describe("an account", () => {
  const all = (one: ExchangeAccount) =>
    DAYS.map((day) => [one.snapshot("SPOT", day), one.snapshot("MARGIN", day), one.snapshot("FUTURES", day)]);

  it("depends on its seed alone, in another exchange too", async () => {
    const other = await startExchange();
    other.clock.freeze(NOW + 5 * 86_400_000);
    expect(all(other.addAccount({ seed: 3, assets: 500, nonAscii: true }))).toEqual(all(account));
    await other.close();
  });

  it("with another seed is another", () => {
    expect(all(exchange.addAccount({ seed: 4, assets: 500, nonAscii: true }))).not.toEqual(all(account));
  });

  it("with the same seed again has other keys", () => {
    const twin = exchange.addAccount({ seed: 3 });
    expect([twin.apiKey, twin.secret]).not.toContain(account.apiKey);
    expect(twin.secret).not.toBe(account.secret);
  });

  it.each([3, 12, 500])("of %i assets has as many rows, each once, and LD rows on top", (assets) => {
    const { balances } = exchange.addAccount({ assets }).snapshot("SPOT", "2026-11-21").data;
    const names = balances.map(({ asset }) => asset);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(assets)).toEqual(["LDBTC", "LDUSDT", "LDBNB"]);
  });

  it.each([2, 501])("of %i assets is refused", (assets) => {
    expect(() => exchange.addAccount({ assets })).toThrow(RangeError);
  });

  it("has zero rows or not, as told", () => {
    const zeros = (zeroRows: boolean) =>
      exchange
        .addAccount({ assets: 20, zeroRows })
        .snapshot("SPOT", "2026-11-21")
        .data.balances.filter(({ free, locked }) => Number(free) + Number(locked) === 0).length;
    expect([zeros(true) > 0, zeros(false)]).toEqual([true, 0]);
  });

  it("can do without LD rows and have names that are not ASCII", () => {
    const rows = exchange.addAccount({ assets: 3, lending: false, nonAscii: true }).snapshot("SPOT", "2026-11-21").data;
    expect(rows.balances.map(({ asset }) => asset)).toEqual(["BTC", "USDT", "BNB", "１２３４５６", "币安人生"]);
  });

  it.each(["2026-11-22", "2024-01-01"])("has no snapshot of %s", (day) => {
    expect(() => account.snapshot("SPOT", day)).toThrow(day);
  });
});
