import { describe, expect, it } from "vitest";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import { type AmountName, settingProblem } from "@/utils/domain/setting-problem";

const NAMES: AmountName[] = ["smallBelow", "safeAbove", "dangerBelow", "marginBelow"];

describe("a setting that is a number", () => {
  it.each(
    NAMES.flatMap((name) => ["", "1.", ".5", "1,5", "1e3", "-1", "abc", "1".repeat(13)].map((text) => [name, text])),
  )("%s cannot be %j", (name, text) => {
    expect(settingProblem(name as AmountName, text as string, DEFAULT_DISPLAY)).toBe("no-amount");
  });

  it.each<[AmountName, string, string | null]>([
    ["smallBelow", "0", null],
    ["marginBelow", "123456789012.12345678", null],
    ["safeAbove", "1.3", null],
    ["safeAbove", "1.29999999", "safe-too-low"],
    ["dangerBelow", "2", null],
    ["dangerBelow", "2.00000001", "danger-too-high"],
    ["dangerBelow", "10", "danger-too-high"],
  ])("%s set to %s: %s", (name, text, problem) => {
    expect(settingProblem(name, text, DEFAULT_DISPLAY)).toBe(problem);
  });
});
