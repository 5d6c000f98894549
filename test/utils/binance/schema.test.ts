import { expect, it } from "vitest";
import * as z from "zod/mini";
import { amount, check, instant } from "@/utils/binance/schema";
import { fail, ok } from "@/utils/domain/failure";

const Shape = z.looseObject({ rows: z.array(z.looseObject({ free: amount })), at: instant });

it("what fits comes through, with what is not known", () => {
  const json = { rows: [{ free: "1.50", more: 1 }], at: 1, note: null };
  expect(check(Shape, json)).toEqual(ok(json));
});

it.each([
  [null, "answer"],
  [{ rows: [], at: "secret" }, "at"],
  [{ rows: [], at: 253_402_300_800_000 }, "at"],
  [{ rows: "secret", at: 1 }, "rows"],
  [{ rows: [{ free: "1" }, { free: "secret" }], at: 1 }, "rows.1.free"],
  [{ rows: [{ free: "secret" }], at: "secret" }, "rows.0.free"],
])("%j names the first path that is wrong and no value: %s", (json, detail) => {
  expect(check(Shape, json)).toEqual(fail({ kind: "unexpected-answer", detail }));
});

it("the last instant of the year 9999 is one, and nothing after it", () => {
  const last = Date.parse("9999-12-31T23:59:59.999Z");
  expect(instant.safeParse(last).success).toBe(true);
  expect(instant.safeParse(last + 1).success).toBe(false);
});

it("zod compiles nothing: an extension page forbids it", () => {
  expect(z.config().jitless).toBe(true);
});
