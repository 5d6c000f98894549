import { describe, expect, it } from "vitest";
import { addDays, daysFrom } from "@/utils/domain/day";
import type { Source } from "@/utils/domain/source";
import { summarize } from "@/utils/domain/summary";
import { BEFORE, DAY, futures, HEADING, margin, priced, source, spot } from "./builders.ts";

const USD = priced({ BTCUSDT: "100000", BNBUSDT: "1000" });
const view = (...sources: Source[]) => summarize(HEADING, sources, USD);
const FIRST = addDays(DAY, -29);

/** One spot close for each of 30 days, worth 1, 2, 3 … */
const everyDay = () =>
  source("spot", Object.fromEntries(daysFrom(FIRST, DAY).map((day, index) => [day, spot(`${index + 1}`)])));

describe("the line", () => {
  it("is the total of each of the 30 days up to the close, oldest first", () => {
    const { line } = view(everyDay());
    expect(line.map(({ day }) => day)).toEqual(daysFrom(FIRST, DAY));
    expect(line.map(({ btc }) => btc)).toEqual(Array.from({ length: 30 }, (_, index) => `${index + 1}`));
    expect(line.map(({ fiat }) => fiat)).toEqual(Array.from({ length: 30 }, (_, index) => `${index + 1}00000`));
  });

  it("has a gap and no zero where a wallet in use has no snapshot", () => {
    const { line } = view(everyDay(), source("margin", { [BEFORE]: margin("0.5"), [DAY]: margin("0.5") }));
    expect(line.filter(({ btc }) => btc !== null)).toEqual([
      { day: BEFORE, btc: "29.5", fiat: "2950000" },
      { day: DAY, btc: "30.5", fiat: "3050000" },
    ]);
  });

  it("has a gap on a day that cannot be valued", () => {
    const strange = source("futures", { [BEFORE]: futures({ BNFCR: "1" }), [DAY]: futures({ USDT: "100000" }) });
    expect(view(everyDay(), strange).line.filter(({ btc }) => btc !== null)).toEqual([
      { day: DAY, btc: "31", fiat: "3100000" },
    ]);
  });

  it("is all gaps while a wallet in use has no snapshot at all", () => {
    expect(view(everyDay(), source("margin", {})).line.every(({ btc }) => btc === null)).toBe(true);
  });

  it("does not mind a wallet that is not in use", () => {
    const { line } = view(everyDay(), source("margin", {}, { inUse: false }));
    expect(line.every(({ btc }) => btc !== null)).toBe(true);
  });

  it("crosses a leap day", () => {
    const { line } = view(source("spot", { "2028-03-02": spot("1") }));
    expect(line.map(({ day }) => day)).toContain("2028-02-29");
    expect(line).toHaveLength(30);
  });
});

describe("the assets", () => {
  it("fold Simple Earn where the asset has a price, and leave LDO and unknown names alone", () => {
    const rows: [string, string][] = [
      ["LDBNB", "2"],
      ["LDO", "3"],
      ["LDNEWCOIN", "4"],
      ["LDUSDT", "5"],
    ];
    const shown = view(source("spot", { [DAY]: spot("1", rows) }));
    expect(shown.assets.map(({ asset, quantity }) => [asset, quantity])).toEqual([
      ["BNB", "2"],
      ["USDT", "5"],
      ["LDNEWCOIN", "4"],
      ["LDO", "3"],
    ]);
  });

  it("fold what others are priced in even on a day without prices", () => {
    const rows: [string, string][] = [
      ["LDBTC", "2"],
      ["LDUSDT", "3"],
      ["LDBNB", "4"],
    ];
    const shown = summarize(HEADING, [source("spot", { [DAY]: spot("1", rows) })], priced({}));
    expect(shown.assets.map(({ asset, quantity }) => [asset, quantity])).toEqual([
      ["BTC", "2"],
      ["LDBNB", "4"],
      ["USDT", "3"],
    ]);
  });

  it("have a change against the close the total is compared with", () => {
    const one = source("spot", { [BEFORE]: spot("1", [["BNB", "2"]]), [DAY]: spot("1", [["BNB", "5"]]) });
    expect(view(one).assets).toMatchObject([{ asset: "BNB", change: "3" }]);
  });

  it("have no change when one wallet's earlier snapshot is not at hand: what is unknown is not zero", () => {
    const one = source("spot", { [BEFORE]: spot("1"), [DAY]: spot("1", [["BNB", "5"]]) });
    const unpriced = source("futures", { [DAY]: futures({ BNFCR: "2", BNB: "1" }) });
    const shown = view(one, unpriced);
    expect(shown.change?.since).toBe(BEFORE);
    expect(shown.assets.map(({ change }) => change)).toEqual([null, null]);
  });

  it("count a wallet that is behind with its last close", () => {
    const behind = source("margin", { [BEFORE]: margin("1", [{ asset: "BNB", free: "1", netAsset: "1" }]) });
    const shown = view(source("spot", { [DAY]: spot("1", [["BNB", "2"]]) }), behind);
    expect(shown.assets).toMatchObject([{ asset: "BNB", quantity: "3", change: null }]);
  });

  it("leave out what lies in a wallet that is not in use", () => {
    expect(view(source("spot", { [DAY]: spot("1", [["BNB", "2"]]) }, { inUse: false })).assets).toEqual([]);
  });
});
