import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchCloses } from "@/utils/binance/klines";
import { daysFrom, startOf } from "@/utils/domain/day";
import { fail, ok } from "@/utils/domain/failure";
import { changed } from "./documentation.ts";
import { createWorld, type World } from "./world.ts";

const PATH = "/api/v3/klines";
const SPAN = { symbol: "BTCUSDT", first: "2017-07-03", last: "2017-07-04" };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.exchange.clearFaults();
  world.exchange.log.length = 0;
});

/** The row the documentation shows, moved to a day of its own. */
function candle(day: string, close = "0.01577100"): unknown[] {
  const prices = ["0.01634790", "0.80000000", "0.01575800", close, "148976.11427815"];
  const rest = ["2434.19055334", 308, "1756.87402397", "28.46694368", "0"];
  return [startOf(day), ...prices, startOf(day) + 86_399_999, ...rest];
}

async function read(body: unknown, span = SPAN) {
  world.exchange.fault(PATH, { kind: "body", body });
  return fetchCloses(world.connect().get, span);
}

describe("the closes of a pair", () => {
  it("are those of the exchange, one for each day, without a key and at weight 2", async () => {
    const { get, entered } = world.connect();
    const [first, last] = ["2026-10-23", "2026-11-21"];
    const closes = await fetchCloses(get, { symbol: "BTCUSDT", first, last });
    if (!closes.ok || closes.value === null) throw new Error("no closes");
    expect([...closes.value.keys()]).toEqual(daysFrom(first, last));
    expect(entered).toMatchObject([{ host: "https://data-api.binance.vision", path: PATH, weight: 2 }]);
    const [call] = world.exchange.log;
    expect(call?.apiKey).toBeUndefined();
    expect(call?.params).toEqual({
      symbol: "BTCUSDT",
      interval: "1d",
      startTime: String(startOf(first)),
      endTime: String(startOf(last) + 86_399_999),
      limit: "1000",
    });
  });

  it("are the documentation's example, digit for digit", async () => {
    expect(await read([candle("2017-07-03")])).toEqual(ok(new Map([["2017-07-03", "0.01577100"]])));
  });

  it("leave out days not asked for, and the running one", async () => {
    const days = ["2017-07-02", "2017-07-03", "2017-07-05"];
    expect(await read(days.map((day) => candle(day)))).toEqual(ok(new Map([["2017-07-03", "0.01577100"]])));
  });

  it("leave out a day whose price is nothing: that is no price", async () => {
    const rows = [candle("2017-07-03", "0.00000000"), candle("2017-07-04", "1.5")];
    expect(await read(rows)).toEqual(ok(new Map([["2017-07-04", "1.5"]])));
  });

  it("are none when Binance has none of these days", async () => {
    expect(await read([])).toEqual(ok(new Map()));
  });

  it("read more columns than are known", async () => {
    expect(await read([[...candle("2017-07-03"), { more: true }]])).toMatchObject({ ok: true });
  });
});

it.each(["NOSUCHPAIR", "ＡＢUSDT"])("there is no such pair as %s, which is an answer and no fault", async (symbol) => {
  expect(await fetchCloses(world.connect().get, { ...SPAN, symbol })).toEqual(ok(null));
});

it.each([
  [{ kind: "error", code: -1120, status: 400 } as const, { kind: "unexpected-answer", detail: "code -1120" } as const],
  [{ kind: "firewall" } as const, { kind: "blocked", status: 403 } as const],
])("any other refusal stays one: %j", async (fault, failure) => {
  world.exchange.fault(PATH, fault);
  expect(await fetchCloses(world.connect().get, SPAN)).toEqual(fail(failure));
});

const good = JSON.stringify([candle("2017-07-03")]);
it.each<[string, string, string]>([
  ["null", "null", "answer"],
  ["an object", "{}", "answer"],
  ["a text", '"0.01577100"', "answer"],
  ["null for a row", "[null]", "0"],
  ["an object for a row", '[{"0":1499040000000,"4":"1"}]', "0"],
  ["a row of nothing", "[[]]", "0"],
  ["a row that ends before its close time", JSON.stringify([candle("2017-07-03").slice(0, 6)]), "0"],
  ["an opening time as text", changed(good, "0.0", "1499040000000"), "0.0"],
  ["an opening time before 1970", changed(good, "0.0", -1), "0.0"],
  ["an opening time no date can hold", changed(good, "0.0", 8.7e15), "0.0"],
  ["an opening time with a fraction", changed(good, "0.0", 0.5), "0.0"],
  ["a closing time that is null", changed(good, "0.6", null), "0.6"],
  ["a close as a number", changed(good, "0.4", 0.015771), "0.4"],
  ["a close of null", changed(good, "0.4", null), "0.4"],
  ["an empty close", changed(good, "0.4", ""), "0.4"],
  ["a close with an exponent", changed(good, "0.4", "1e-8"), "0.4"],
  ["a close of NaN", changed(good, "0.4", "NaN"), "0.4"],
  ["a close with a comma", changed(good, "0.4", "1,0"), "0.4"],
  ["a close in hexadecimal", changed(good, "0.4", "0x10"), "0.4"],
  ["a sign alone", changed(good, "0.4", "-"), "0.4"],
  ["a negative close", changed(good, "0.4", "-1.5"), "0.4"],
  ["a close of 41 digits", changed(good, "0.4", "1".repeat(41)), "0.4"],
  ["a list for a close", changed(good, "0.4", ["1"]), "0.4"],
  ["a candle of a week", changed(good, "0.6", startOf("2017-07-10") - 1), "0 is not a candle of one day"],
  ["a candle of an hour", changed(good, "0.6", startOf("2017-07-03") + 3_599_999), "0 is not a candle of one day"],
  ["a second row that is bad", JSON.stringify([candle("2017-07-03"), [1]]), "1"],
])("%s is no answer", async (_name, body, detail) => {
  const result = await read(body);
  expect(result).toMatchObject({ ok: false, failure: { kind: "unexpected-answer" } });
  const named = result.ok || result.failure.kind !== "unexpected-answer" ? "" : result.failure.detail;
  // A row that is too short may be named by itself or by the first column it lacks.
  expect(named.split(".").slice(0, detail.split(".").length).join(".")).toBe(detail);
});
