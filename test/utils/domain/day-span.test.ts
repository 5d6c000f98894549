import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween } from "@/utils/domain/day";
import { daysOf, spansOf } from "@/utils/domain/day-span";

const anyDays = fc.array(fc.integer({ min: 0, max: 60 }).map((count) => addDays("2028-02-01", count)));

it("spans give back every day once, oldest first, whatever the order and however often it was named", () => {
  fc.assert(fc.property(anyDays, (days) => void expect(daysOf(spansOf(days))).toEqual([...new Set(days)].sort())));
});

it("are as few as can be: between two of them at least one day is missing", () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const spans = spansOf(days);
      for (const [first, last] of spans) expect(first <= last).toBe(true);
      const gaps = spans.slice(1).map(([first], index) => daysBetween(spans[index]?.[1] ?? first, first));
      for (const gap of gaps) expect(gap).toBeGreaterThan(1);
    }),
  );
});

it("cross a leap day, and are none of no days", () => {
  expect(spansOf(["2028-03-01", "2028-02-28", "2028-02-29", "2028-03-03"])).toEqual([
    ["2028-02-28", "2028-03-01"],
    ["2028-03-03", "2028-03-03"],
  ]);
  expect(spansOf([])).toEqual([]);
});
