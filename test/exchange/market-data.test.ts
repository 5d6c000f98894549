import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, startExchange } from "./index.ts";

const DAY = 86_400_000;
const TODAY = Date.parse("2026-11-22T00:00:00Z");
const NOW = TODAY + 10 * 3_600_000;
const HOSTS = ["api.binance.com", "data-api.binance.vision"];

let exchange: Exchange;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  exchange = await startExchange();
  client = createClient(exchange);
});
beforeEach(() => {
  exchange.clock.freeze(NOW);
  exchange.budget.reset();
});
afterAll(() => exchange.close());

const klines = (query: string) => client.send(`/api/v3/klines?symbol=BTCUSDT&interval=1d&${query}`);
const openings = (rows: [number][]) => rows.map(([at]) => new Date(at).toISOString().slice(0, 10));

describe.each(HOSTS)("%s", (host) => {
  it.each(["/api/v3/time", "/api/v3/klines?symbol=BTCUSDT&interval=1d", "/api/v3/ticker/price"])(
    "serves %s",
    async (path) => {
      expect((await client.send(path, { host })).status).toBe(200);
    },
  );
});

it("the time is the exchange's own", async () => {
  expect((await client.send("/api/v3/time")).json).toEqual({ serverTime: NOW });
});

describe("klines", () => {
  it("have Binance's twelve columns, and a day's close is the one snapshots are valued at", async () => {
    const { json } = await klines(`startTime=${TODAY - DAY}&endTime=${TODAY - 1}`);
    expect(json).toHaveLength(1);
    const row = json[0];
    expect(row.map((cell: unknown) => typeof cell).join(" ")).toBe(
      "number string string string string string number string number string string string",
    );
    expect([row[0], row[6], row[11]]).toEqual([TODAY - DAY, TODAY - 1, "0"]);
    expect(row[4]).toBe(exchange.market.close("BTCUSDT", "2026-11-21"));
  });

  it("join: a day opens where the one before closed, within its high and low", async () => {
    const { json } = await klines("limit=50");
    for (const [index, [, open, high, low, close]] of json.entries()) {
      expect(Number(high)).toBeGreaterThanOrEqual(Math.max(open, close));
      expect(Number(low)).toBeLessThanOrEqual(Math.min(open, close));
      if (index > 0) expect(open).toBe(json[index - 1][4]);
    }
  });

  it("end with the running day, whose close still moves and becomes final at midnight", async () => {
    const last = async () => (await klines("limit=1")).json[0];
    const [, , , , early] = await last();
    expect((await last())[6]).toBe(TODAY + DAY - 1);
    exchange.clock.freeze(TODAY + DAY - 1);
    const [, , , , final] = await last();
    expect(final).not.toBe(early);
    expect(final).toBe(exchange.market.close("BTCUSDT", "2026-11-22"));
  });

  it("are 500 unless told otherwise and count forward from a start", async () => {
    expect((await klines("")).json).toHaveLength(500);
    const { json } = await klines(`startTime=${TODAY - 9 * DAY + 1}&limit=3`);
    expect(openings(json)).toEqual(["2026-11-14", "2026-11-15", "2026-11-16"]);
  });

  it("count backward from an end", async () => {
    const { json } = await klines(`endTime=${TODAY - 1}&limit=2`);
    expect(openings(json)).toEqual(["2026-11-20", "2026-11-21"]);
  });

  it("are none in the future", async () => {
    expect((await klines(`startTime=${TODAY + DAY}`)).json).toEqual([]);
  });

  it("end where a pair was delisted, and are refused once it is gone", async () => {
    const quiet = await startExchange();
    quiet.clock.freeze(NOW);
    quiet.market.delist("LDOBTC", "2026-11-20");
    const ask = () => createClient(quiet).send("/api/v3/klines?symbol=LDOBTC&interval=1d&limit=5");
    expect(openings((await ask()).json)).toEqual(["2026-11-18", "2026-11-19"]);
    quiet.market.remove("LDOBTC");
    expect((await ask()).json).toEqual({ code: -1121, msg: "Invalid symbol." });
    await quiet.close();
  });

  it.each<[string, string, number, string]>([
    ["no symbol", "interval=1d", -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed."],
    ["an unknown pair", "symbol=BTCXXX&interval=1d", -1121, "Invalid symbol."],
    ["an asset quoted nowhere", "symbol=ETHWUSDT&interval=1d", -1121, "Invalid symbol."],
    ["another interval", "symbol=BTCUSDT&interval=1x", -1120, "Invalid interval."],
    [
      "a limit of 1001",
      "symbol=BTCUSDT&interval=1d&limit=1001",
      -1130,
      "Data sent for parameter 'limit' is not valid.",
    ],
    [
      "an unknown parameter",
      "symbol=BTCUSDT&interval=1d&days=3",
      -1104,
      "Not all sent parameters were read; read '2' parameter(s) but was sent '3'.",
    ],
  ])("refuse %s", async (_name, query, code, msg) => {
    const { status, json } = await client.send(`/api/v3/klines?${query}`);
    expect([status, json]).toEqual([400, { code, msg }]);
  });

  it("refuse a symbol in small letters", async () => {
    expect((await client.send("/api/v3/klines?symbol=btcusdt&interval=1d")).json.code).toBe(-1100);
  });
});

describe("the ticker", () => {
  it("knows one pair, also by a name that is not ASCII", async () => {
    const { json } = await client.send(`/api/v3/ticker/price?symbol=${encodeURIComponent("币安人生USDT")}`);
    expect(json).toEqual({ symbol: "币安人生USDT", price: expect.stringMatching(/^\d+\.\d{8}$/) });
  });

  it("knows several, and all", async () => {
    const several = await client.send(`/api/v3/ticker/price?symbols=${encodeURIComponent('["BTCUSDT","ETHBTC"]')}`);
    expect(several.json.map(({ symbol }: { symbol: string }) => symbol)).toEqual(["BTCUSDT", "ETHBTC"]);
    expect((await client.send("/api/v3/ticker/price")).json).toHaveLength(exchange.market.symbols().length);
  });

  it("says the price at which the running candle stands", async () => {
    const candle = (await klines("limit=1")).json[0];
    expect((await client.send("/api/v3/ticker/price?symbol=BTCUSDT")).json.price).toBe(candle[4]);
  });

  it("refuses an unknown pair", async () => {
    const { status, json } = await client.send("/api/v3/ticker/price?symbol=BTCXXX");
    expect([status, json]).toEqual([400, { code: -1121, msg: "Invalid symbol." }]);
  });
});
