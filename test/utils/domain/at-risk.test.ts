import { expect, it } from "vitest";
import { atRiskOf } from "@/utils/domain/at-risk";
import { daysFrom } from "@/utils/domain/day";
import { leavesAt } from "@/utils/domain/reach";
import type { Source } from "@/utils/domain/source";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const all = daysFrom("2026-10-01", "2026-11-21");

function source(without: string[], change: Partial<Source> = {}): Source {
  const days = all.filter((day) => !without.includes(day));
  const closes = days.map((day) => ({ account: "a", wallet: "spot" as const, day, worth: [] }));
  return {
    account: "a",
    wallet: "spot",
    inUse: true,
    failure: null,
    tried: true,
    absent: [],
    closes,
    snapshot: () => null,
    ...change,
  };
}

it("names the day that leaves first, over all wallets", () => {
  const sources = [source(["2026-10-26"]), source(["2026-10-24", "2026-11-20"])];
  expect(atRiskOf(sources, NOON)).toEqual({ day: "2026-10-24", leavesAt: leavesAt("2026-10-24") });
});

it.each<[string, Source]>([
  ["a missing day that has more than five days left", source(["2026-10-30"])],
  ["a day that is gone already", source(["2026-10-10"])],
  ["a day Binance answered around", source(["2026-10-24"], { absent: ["2026-10-24"] })],
  ["a wallet that is not in use", source(["2026-10-24"], { inUse: false })],
  ["the time before a wallet's first day", source(daysFrom("2026-10-01", "2026-11-05"))],
  ["a wallet that has nothing yet", source(all)],
])("is not alarmed by %s", (_, one) => {
  expect(atRiskOf([one], NOON)).toBeNull();
});
