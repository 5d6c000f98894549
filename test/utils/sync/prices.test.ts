import { describe, expect, it } from "vitest";
import { daysFrom } from "@/utils/domain/day";
import { type Failure, fail, ok } from "@/utils/domain/failure";
import type { PriceNeeds } from "@/utils/sync/price-planner";
import { createPriceReader, type MissingPairs, type PricedRow } from "@/utils/sync/prices";

const span = { first: "2026-11-19", last: "2026-11-21" };
const DAY = 86_400_000;

/** A market of pairs with the days each traded; what is asked and stored is on record. */
function market(pairs: Record<string, string[] | Failure>, wanted: string[], missing: MissingPairs = {}) {
  let needs: PriceNeeds = Object.fromEntries(wanted.map((asset) => [asset, span]));
  let left = missing;
  const asked: string[] = [];
  const rows: PricedRow[] = [];
  const shown: boolean[] = [];
  const clock = { at: 0 };
  const readPrices = createPriceReader({
    now: () => clock.at,
    fetchCloses: async ({ symbol }) => {
      asked.push(symbol);
      const known = pairs[symbol];
      if (known && !Array.isArray(known)) return fail(known);
      return ok(known ? new Map(known.map((day) => [day, "2"])) : null);
    },
    load: async () => ({ needs, missing: left }),
    save: async (more, rest) => {
      rows.push(...more);
      shown.push(rest.show);
      ({ needs, missing: left } = rest);
    },
    progress: async () => {},
  });
  const want = (asset: string) => {
    needs = { ...needs, [asset]: span };
  };
  return { readPrices, asked, rows, shown, clock, want, needs: () => needs, missing: () => left };
}

const days = daysFrom(span.first, span.last);

describe("the closing prices of an asset", () => {
  it("come from its USDT pair with one call for all days", async () => {
    const { readPrices, asked, rows, needs } = market({ XRPUSDT: days }, ["XRP"]);
    expect(await readPrices()).toBeNull();
    expect(asked).toEqual(["XRPUSDT"]);
    expect(rows.map(({ day }) => day)).toEqual(days);
    expect(needs()).toEqual({});
  });

  it("are filled up from the next pair for days the first did not trade", async () => {
    const { readPrices, asked, rows } = market({ XRPUSDT: days.slice(1), XRPBTC: days }, ["XRP"]);
    await readPrices();
    expect(asked).toEqual(["XRPUSDT", "XRPBTC"]);
    expect(rows).toContainEqual({ symbol: "XRPBTC", day: days[0], close: "2" });
  });

  it("bring along those of a quote asset that needs a price itself", async () => {
    const { readPrices, asked } = market({ XRPBNB: days, BNBUSDT: days }, ["XRP"]);
    await readPrices();
    expect(asked).toEqual(["XRPUSDT", "XRPBTC", "XRPUSDC", "XRPFDUSD", "XRPBNB", "BNBUSDT"]);
  });

  it("of BTC come in every currency offered, by its own pair or by way of USDT, none asked for needlessly", async () => {
    const { readPrices, asked } = market({ BTCUSDT: days, BTCEUR: days, USDTTRY: days }, ["BTC"]);
    await readPrices();
    expect(asked).toEqual(expect.arrayContaining(["BTCUSDT", "BTCEUR", "BTCTRY", "USDTTRY"]));
    expect(asked).not.toContain("EURUSDT");
  });
});

describe("a pair that does not exist", () => {
  it("is not asked for again for a month", async () => {
    const world = market({}, ["XYZ"]);
    await world.readPrices();
    expect(world.asked).toHaveLength(6);
    for (const [at, calls] of [
      [29 * DAY, 6],
      [31 * DAY, 12],
    ] as const) {
      world.clock.at = at;
      world.want("XYZ");
      await world.readPrices();
      expect(world.asked).toHaveLength(calls);
    }
  });

  it("is looked at again the next day when its answer was not understood", async () => {
    const world = market({ XYZUSDT: { kind: "unexpected-answer", detail: "0" }, XYZBTC: days }, ["XYZ"]);
    expect(await world.readPrices()).toBeNull();
    expect(world.missing()).toEqual({ XYZUSDT: DAY });
    expect(world.rows).toHaveLength(3);
  });
});

describe("when Binance cannot be reached", () => {
  it("what was read is kept and the rest is still wanted", async () => {
    const wanted = ["A", "B", "C", "D", "E"];
    const { readPrices, rows, needs } = market(
      { AUSDT: days, BUSDT: { kind: "timeout" }, CUSDT: days, DUSDT: days },
      wanted,
    );
    expect(await readPrices()).toEqual({ kind: "timeout" });
    expect(new Set(rows.map(({ symbol }) => symbol))).toEqual(new Set(["AUSDT", "CUSDT", "DUSDT"]));
    expect(Object.keys(needs()).sort()).toEqual(["B", "E"]);
  });
});

it("shows the first batch and the last, and not each of many", async () => {
  const wanted = Array.from({ length: 60 }, (_, index) => `N${index}`);
  const { readPrices, shown } = market(Object.fromEntries(wanted.map((asset) => [`${asset}USDT`, days])), wanted);
  await readPrices();
  expect(shown).toHaveLength(15);
  expect(shown.flatMap((one, index) => (one ? [index] : []))).toEqual([0, 8, 14]);
});
