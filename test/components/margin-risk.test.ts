import { expect, it } from "vitest";
import { marginRisk } from "../../components/margin-risk";
import { DEFAULT_DISPLAY } from "../../utils/domain/display";

it.each([
  ["2748.02909813", "safe"],
  ["2.00000001", "safe"],
  ["2", "watch"],
  ["1.3", "watch"],
  ["1.29999999", "danger"],
  ["0", "danger"],
])("a margin level of %s is called %s", (level, risk) => {
  expect(marginRisk(level, DEFAULT_DISPLAY)).toBe(risk);
});

it.each([
  ["5.01", "safe"],
  ["5", "watch"],
  ["3.9", "danger"],
])("a margin level of %s is called %s by limits of one's own", (level, risk) => {
  expect(marginRisk(level, { safeAbove: "5", dangerBelow: "4" })).toBe(risk);
});

it("is never called safe where the limits contradict each other", () => {
  expect(marginRisk("1.5", { safeAbove: "1", dangerBelow: "2" })).toBe("danger");
});
