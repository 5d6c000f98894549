import { expect, it } from "vitest";
import { signOf } from "../../components/sign-of";

it.each([
  ["0.00000001", 1],
  ["-0.00000001", -1],
  ["0", 0],
  ["-0.000", 0],
])("the sign of %s is %i", (decimal, sign) => {
  expect(signOf(decimal)).toBe(sign);
});
