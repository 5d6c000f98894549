import { expect, it } from "vitest";
import { daysFrom } from "@/utils/domain/day";
import { isAtRisk, leavesAt, reachableDays } from "@/utils/domain/reach";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const DAY_MS = 86_400_000;

it("what Binance still serves is the closes of thirty days, the oldest until two minutes before it leaves", () => {
  expect(reachableDays(NOON)).toEqual(daysFrom("2026-10-23", "2026-11-21"));
  const leaves = leavesAt("2026-10-23");
  expect(leaves).toBe(Date.parse("2026-11-22T23:58:00Z"));
  expect(reachableDays(leaves - 1)[0]).toBe("2026-10-23");
  expect(reachableDays(leaves)[0]).toBe("2026-10-24");
});

it("a day is at risk in its last five days there", () => {
  const leaves = leavesAt("2026-10-23");
  expect(isAtRisk("2026-10-23", leaves - 5 * DAY_MS)).toBe(false);
  expect(isAtRisk("2026-10-23", leaves - 5 * DAY_MS + 1)).toBe(true);
  expect(isAtRisk("2026-10-23", leaves)).toBe(true);
});
