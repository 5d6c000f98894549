import { expect, it } from "vitest";
import { sparklinePath } from "../../components/sparkline-path";

it("runs from the left edge to the right, the greatest value on top", () => {
  expect(sparklinePath(["1", "3", "2"], 106, 26)).toBe("M3.0 23.0L53.0 3.0L103.0 13.0");
});

it("is broken where a day is missing", () => {
  expect(sparklinePath(["1", "2", null, "2", "1"], 106, 26).match(/M/g)).toHaveLength(2);
});

it("makes a dot of a day between two gaps", () => {
  expect(sparklinePath(["1", null, "2", null, "1"], 106, 26)).toContain("M53.0 3.0h0");
});

it("is level when nothing changed, and empty when nothing is known", () => {
  expect(sparklinePath(["5", "5"], 106, 26)).toBe("M3.0 13.0L103.0 13.0");
  expect(sparklinePath([null, null], 106, 26)).toBe("");
});
