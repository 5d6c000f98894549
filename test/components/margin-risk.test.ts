import { expect, it } from "vitest";
import { marginRisk } from "../../components/margin-risk";

it.each([
  ["2748.02909813", "safe"],
  ["2.00000001", "safe"],
  ["2", "watch"],
  ["1.3", "watch"],
  ["1.29999999", "danger"],
  ["0", "danger"],
])("a margin level of %s is called %s", (level, risk) => {
  expect(marginRisk(level)).toBe(risk);
});
