import { expect, it } from "vitest";
import { NOTHING_CHECKED } from "@/utils/domain/checklist";

it("before anything is known, nothing is claimed of a key, neither good nor bad", () => {
  const { clockSkewMs, ...checks } = NOTHING_CHECKED;
  expect(clockSkewMs).toBeNull();
  expect(new Set(Object.values(checks))).toEqual(new Set(["not-checked"]));
});
