import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, closeOf, dayOf, daysBetween, daysFrom, lastClosedDay, startOf } from "@/utils/domain/day";

const anyDay = fc
  .date({ min: new Date("1970-01-01"), max: new Date("9000-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyCount = fc.integer({ min: -700, max: 50_000 });

it.each([
  ["2026-11-21T00:00:00.000Z", "2026-11-21"],
  ["2026-11-21T23:59:59.999Z", "2026-11-21"],
  ["2019-12-13T23:59:59.000Z", "2019-12-13"],
  ["2026-11-22T08:59:59+09:00", "2026-11-21"],
  ["2026-03-29T01:30:00+01:00", "2026-03-29"],
  ["1970-01-01T00:00:00.000Z", "1970-01-01"],
])("%s is in the UTC day %s", (instant, day) => {
  expect(dayOf(Date.parse(instant))).toBe(day);
});

it.each([
  ["2028-02-28", 1, "2028-02-29"],
  ["2028-02-29", 1, "2028-03-01"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2028-02-29", 365, "2029-02-28"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2027-01-01", -1, "2026-12-31"],
  ["2026-10-25", 1, "2026-10-26"],
  ["2026-11-21", 0, "2026-11-21"],
  ["2026-11-21", -29, "2026-10-23"],
])("%s and %d days is %s", (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(count);
});

describe("for any day", () => {
  it("counting days and adding them are each other's inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 50_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
    fc.assert(fc.property(anyDay, anyDay, (from, to) => void expect(addDays(from, daysBetween(from, to))).toBe(to)));
  });

  it("its text sorts as its time does", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => void expect(a < b).toBe(startOf(a) < startOf(b))));
  });

  it("it lasts from its start to just before its close", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(startOf(day))).toBe(day);
        expect(dayOf(closeOf(day) - 1)).toBe(day);
        expect(closeOf(day)).toBe(startOf(addDays(day, 1)));
      }),
    );
  });

  it("the days from one to another are each once, in order", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 100 }), (first, count) => {
        const days = daysFrom(first, addDays(first, count));
        expect(days).toHaveLength(Math.max(0, count + 1));
        expect(days).toEqual([...new Set(days)].sort());
        if (count >= 0) expect([days[0], days.at(-1)]).toEqual([first, addDays(first, count)]);
      }),
    );
  });
});

it.each([
  ["2026-11-22T00:00:00.000Z", "2026-11-21"],
  ["2026-11-21T23:59:59.999Z", "2026-11-20"],
  ["2028-03-01T00:00:00.000Z", "2028-02-29"],
  ["2027-01-01T12:00:00.000Z", "2026-12-31"],
])("at %s the newest closed day is %s", (now, day) => {
  expect(lastClosedDay(Date.parse(now))).toBe(day);
});

it("counting works backwards past 1970, too", () => {
  fc.assert(
    fc.property(anyCount, (count) => void expect(daysBetween("1972-01-01", addDays("1972-01-01", count))).toBe(count)),
  );
});
