import { expect, it } from "vitest";
import { isLong, withFailure } from "@/utils/domain/streak";

const one = withFailure(undefined, "2026-11-20");

it("begins with a day on which something failed", () => {
  expect(one).toEqual({ first: "2026-11-20", last: "2026-11-20", told: false });
  expect(isLong(one)).toBe(false);
});

it("goes on with the same day and the next, told or not", () => {
  expect(withFailure(one, "2026-11-20")).toEqual(one);
  const two = withFailure({ ...one, told: true }, "2026-11-21");
  expect(two).toEqual({ first: "2026-11-20", last: "2026-11-21", told: true });
  expect(isLong(two)).toBe(true);
});

it.each(["2026-11-22", "2026-11-19"])("begins anew on %s", (day) => {
  expect(withFailure({ ...one, told: true }, day)).toEqual({ first: day, last: day, told: false });
});
