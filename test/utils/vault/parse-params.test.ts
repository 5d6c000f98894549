import fc from "fast-check";
import { expect, it } from "vitest";
import { parseParams } from "@/utils/vault/parse-params";

const PARAMS = { kdf: "PBKDF2-SHA-256", iterations: 1_000_000, salt: "AAAA" } as const;

it.each([600_000, 1_000_000, 10_000_000])("%i rounds are taken, and nothing is taken over besides", (iterations) => {
  expect(parseParams({ ...PARAMS, iterations, more: 1 })).toEqual({ ...PARAMS, iterations });
});

it.each([
  0,
  1,
  -1_000_000,
  599_999,
  10_000_001,
  1e12,
  1_000_000.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "1000000",
  null,
])("%j rounds are refused", (iterations) => {
  expect(parseParams({ ...PARAMS, iterations })).toBeNull();
});

it("whatever else stands in for one of its fields is refused", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("kdf", "salt", "iterations"),
      fc.oneof(fc.object(), fc.constant(null), fc.boolean()),
      (field, value) => {
        expect(parseParams({ ...PARAMS, [field]: value })).toBeNull();
      },
    ),
  );
});
