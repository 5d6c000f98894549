import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, inMoney, ratioOf, sumMoney, UNKNOWN, valueAt } from "@/utils/domain/total";
import { BEFORE, DAY, futures, margin, priced, source, spot } from "./builders.ts";
import { anyDecimal, plus } from "./oracle.ts";

const USD = priced({ BTCUSDT: "100000" });

describe("an amount of BTC in money", () => {
  it.each([
    ["0.5", USD, { btc: "0.5", fiat: "50000" }],
    ["-0.5", priced({ BTCEUR: "90000" }, "EUR"), { btc: "-0.5", fiat: "-45000" }],
    ["0.5", priced({}), { btc: "0.5", fiat: null }],
    [null, USD, UNKNOWN],
    ["0.00000000", USD, { btc: "0.00000000", fiat: "0" }],
  ])("%s", (btc, pricing, money) => expect(inMoney(btc, DAY, pricing)).toEqual(money));
});

describe("a sum of money", () => {
  it.each([
    ["of nothing is unknown", [], UNKNOWN],
    ["of one is that one digit for digit", [{ btc: "0.10", fiat: "1.50" }], { btc: "0.10", fiat: "1.50" }],
    [
      "is unknown where a part is",
      [
        { btc: "1", fiat: "1" },
        { btc: "2", fiat: null },
      ],
      { btc: "3", fiat: null },
    ],
    ["of unknown parts is unknown", [UNKNOWN, { btc: "0", fiat: "0" }], UNKNOWN],
  ])("%s", (_name, parts, total) => expect(sumMoney(parts)).toEqual(total));

  it("is exact", () => {
    fc.assert(
      fc.property(fc.array(anyDecimal(), { minLength: 2 }), (amounts) => {
        const total = plus(...amounts);
        expect(sumMoney(amounts.map((amount) => ({ btc: amount, fiat: amount })))).toEqual({ btc: total, fiat: total });
      }),
    );
  });
});

describe("a source at a close", () => {
  it("is worth its close of that very day, at that day's price", () => {
    const one = source("spot", { [BEFORE]: spot("1"), [DAY]: spot("2") });
    const pricing = priced({ [`BTCUSDT ${BEFORE}`]: "10", [`BTCUSDT ${DAY}`]: "20" });
    expect(valueAt(one, BEFORE, pricing)).toEqual({ btc: "1", fiat: "10" });
    expect(valueAt(one, DAY, pricing)).toEqual({ btc: "2", fiat: "40" });
  });

  it.each(["2026-11-19", "2026-11-22"])("is unknown on %s, a day it has no snapshot of", (day) => {
    expect(valueAt(source("spot", { [DAY]: spot("1") }), day, USD)).toEqual(UNKNOWN);
  });

  it("is unknown while one of its assets has no price", () => {
    expect(valueAt(source("futures", { [DAY]: futures({ USDT: "1", BNFCR: "1" }) }), DAY, USD)).toEqual(UNKNOWN);
  });
});

describe("a change", () => {
  it("is measured from the newest earlier close, in BTC and in money of each day", () => {
    const one = source("spot", { "2026-11-18": spot("9"), [BEFORE]: spot("1.0"), [DAY]: spot("1.5") });
    const pricing = priced({ [`BTCUSDT ${BEFORE}`]: "100", [`BTCUSDT ${DAY}`]: "80" });
    expect(changeOf([one], DAY, pricing)).toEqual({
      since: BEFORE,
      value: { btc: "0.5", fiat: "20" },
      ratio: { btc: "0.5", fiat: "0.2" },
    });
  });

  it("goes back to the newest close that all the sources have", () => {
    const one = source("spot", { "2026-11-18": spot("1"), [BEFORE]: spot("5"), [DAY]: spot("2") });
    const other = source("margin", { "2026-11-18": margin("1"), "2026-11-19": margin("5"), [DAY]: margin("1") });
    expect(changeOf([one, other], DAY, USD)).toEqual({
      since: "2026-11-18",
      value: { btc: "1", fiat: "100000" },
      ratio: { btc: "0.5", fiat: "0.5" },
    });
  });

  it("passes over a close that cannot be valued", () => {
    const days = {
      "2026-11-19": futures({ USDT: "100" }),
      [BEFORE]: futures({ X: "1" }),
      [DAY]: futures({ USDT: "200" }),
    };
    expect(changeOf([source("futures", days)], DAY, USD)).toMatchObject({
      since: "2026-11-19",
      value: { btc: "0.001" },
    });
  });

  it("in money is unknown when either day's price is", () => {
    const one = source("spot", { [BEFORE]: spot("1"), [DAY]: spot("2") });
    expect(changeOf([one], DAY, priced({ [`BTCUSDT ${DAY}`]: "1" }))?.value).toEqual({ btc: "1", fiat: null });
    expect(changeOf([one], DAY, priced({ [`BTCUSDT ${BEFORE}`]: "1" }))?.value).toEqual({ btc: "1", fiat: null });
  });

  it("from nothing has no ratio", () => {
    const one = source("spot", { [BEFORE]: spot("0.00000000"), [DAY]: spot("2") });
    expect(changeOf([one], DAY, USD)).toEqual({
      since: BEFORE,
      value: { btc: "2", fiat: "200000" },
      ratio: { btc: null, fiat: null },
    });
  });

  it("of nothing is 0 and not unknown", () => {
    const one = source("spot", { [BEFORE]: spot("1.00"), [DAY]: spot("1") });
    expect(changeOf([one], DAY, USD)).toEqual({
      since: BEFORE,
      value: { btc: "0", fiat: "0" },
      ratio: { btc: "0", fiat: "0" },
    });
  });

  it.each<[string, ReturnType<typeof source>[]]>([
    ["no source", []],
    ["one close only", [source("spot", { [DAY]: spot("1") })]],
    ["no close", [source("spot", {})]],
    ["a newest close of another day", [source("spot", { "2026-11-19": spot("1"), [BEFORE]: spot("1") })]],
    ["one source behind", [both("spot"), source("margin", { "2026-11-19": margin("1"), [BEFORE]: margin("1") })]],
    ["a source that is new", [both("spot"), source("margin", { [DAY]: margin("1") })]],
    ["no price today", [both("spot"), source("futures", { [BEFORE]: futures({}), [DAY]: futures({ X: "1" }) })]],
  ])("is unknown with %s", (_name, sources) => expect(changeOf(sources, DAY, USD)).toBeNull());
});

function both(wallet: "spot" | "margin") {
  const make = wallet === "spot" ? spot : margin;
  return source(wallet, { [BEFORE]: make("1"), [DAY]: make("2") });
}

describe("a difference as a part of what was there before", () => {
  it.each([
    ["1", "4", "0.25"],
    ["0", "4", "0"],
    ["1", "0", null],
    ["1", "-4", null],
    ["1", null, null],
    // Beyond the digits of a division: not known, rather than nothing.
    ["0.00000001", "99999999999", null],
  ])("%s of %s is %s", (difference, before, ratio) => expect(ratioOf(difference, before)).toBe(ratio));
});
