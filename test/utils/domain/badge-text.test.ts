import fc from "fast-check";
import { expect, it } from "vitest";
import { badgeText } from "@/utils/domain/badge-text";

it.each([
  ["0.0049", "+0.5"],
  ["-0.0123", "−1.2"],
  ["0.0994", "+9.9"],
  ["0.0996", "+10%"],
  ["-0.125", "−13%"],
  ["0.994", "+99%"],
  ["0.9951", "+100"],
  ["-1", "−100"],
  ["12.5", "999+"],
  ["0.0004", "0.0"],
  ["0", "0.0"],
])("a change of %s is %s", (ratio, text) => expect(badgeText(ratio)).toBe(text));

it("never has more than four characters, nor the wrong sign", () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1e6, noNaN: true }), (ratio) => {
      const text = badgeText(ratio.toFixed(16));
      expect([...text].length).toBeLessThanOrEqual(4);
      if (ratio > 0.001) expect(text).not.toContain("−");
      if (ratio < -0.001) expect(text.startsWith("−")).toBe(true);
    }),
  );
});
