import { expect, it } from "vitest";
import { sparklineDots, sparklinePath } from "../../components/sparkline-path";
import { sparklinePoints } from "../../components/sparkline-points";

const line = (values: (string | null)[]) => sparklinePath(sparklinePoints(values, 106, 26));

it("runs from the left edge to the right, the greatest value on top", () => {
  expect(line(["1", "3", "2"])).toBe("M3.0 23.0L53.0 3.0L103.0 13.0");
});

it("is broken where a day is missing", () => {
  expect(line(["1", "2", null, "2", "1"]).match(/M/g)).toHaveLength(2);
});

it("makes a dot of a day between two gaps, and of no other", () => {
  const dots = (values: (string | null)[]) => sparklineDots(sparklinePoints(values, 106, 26));
  expect(dots(["1", null, "2", null, "1"])).toBe("M3.0 23.0h0M53.0 3.0h0M103.0 23.0h0");
  expect(dots(["1", "2", null, "2", "1"])).toBe("");
});

it("is level when nothing changed, and empty when nothing is known", () => {
  expect(line(["5", "5"])).toBe("M3.0 13.0L103.0 13.0");
  expect(line([null, null])).toBe("");
});
