import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, nextMustSave } from "@/utils/domain/coverage";
import { addDays, closeOf, daysFrom, lastClosedDay } from "@/utils/domain/day";
import { isAtRisk, leavesAt } from "@/utils/domain/reach";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const LAST = "2026-11-21";

it("knows nothing before the first day", () => {
  expect(coverageOf([], NOON)).toBeNull();
});

describe("of a history with gaps", () => {
  const gaps = ["2026-09-01", "2026-10-25", "2026-11-10"];
  const saved = () => daysFrom("2026-08-01", LAST).filter((day) => !gaps.includes(day));

  it("tells lost days from those still to be had, and those at risk", () => {
    expect(coverageOf(saved(), NOON)).toMatchObject({
      firstDay: "2026-08-01",
      lastDay: LAST,
      saved: saved().length,
      lost: ["2026-09-01"],
      missing: ["2026-10-25", "2026-11-10"],
      atRisk: ["2026-10-25"],
      saveBefore: closeOf("2026-10-25") + 30 * 86_400_000 - 120_000,
    });
  });

  it("names the next day that must be saved: the first missing one, else the next to close", () => {
    const coverage = coverageOf(saved(), NOON);
    expect(coverage && nextMustSave(coverage)).toEqual({ day: "2026-10-25", leavesAt: leavesAt("2026-10-25") });
    const full = coverageOf(daysFrom("2026-08-01", LAST), NOON);
    expect(full && nextMustSave(full).day).toBe("2026-11-22");
  });

  it("names no day to save before when none is missing", () => {
    expect(coverageOf(["2026-11-20", LAST], NOON)).toMatchObject({
      missing: [],
      lost: [],
      atRisk: [],
      saveBefore: null,
    });
  });
});

it("puts every day since the first into exactly one place, in any order and however often it is named", () => {
  const history = fc.shuffledSubarray(daysFrom(addDays(LAST, -80), LAST), { minLength: 1 });
  const at = fc.integer({ min: closeOf(LAST), max: closeOf(LAST) + 40 * 86_400_000 });
  fc.assert(
    fc.property(history, at, (saved, nowAt) => {
      const coverage = coverageOf([...saved, ...saved], nowAt);
      if (!coverage) throw new Error("a history has a coverage");
      const { missing, lost, atRisk } = coverage;
      const all = [...saved, ...missing, ...lost].sort();
      expect(all).toEqual(daysFrom(coverage.firstDay, lastClosedDay(nowAt)));
      expect(coverage.saved).toBe(saved.length);
      for (const day of lost) expect(leavesAt(day)).toBeLessThanOrEqual(nowAt);
      for (const day of missing) expect(leavesAt(day)).toBeGreaterThan(nowAt);
      expect(atRisk).toEqual(missing.filter((day) => isAtRisk(day, nowAt)));
    }),
  );
});
