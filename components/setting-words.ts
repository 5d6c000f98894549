import type { Display } from "../utils/domain/display";
import { type AmountName, settingProblem } from "../utils/domain/setting-problem";
import { t } from "../utils/i18n";

/** What is wrong with a number as a setting, in words; `undefined` when nothing is. */
export function settingWords(name: AmountName, value: string, display: Display): string | undefined {
  switch (settingProblem(name, value, display)) {
    case "no-amount":
      return t("amountInvalid");
    case "safe-too-low":
      return t("safeTooLow", display.dangerBelow);
    case "danger-too-high":
      return t("dangerTooHigh", display.safeAbove);
    case null:
      return undefined;
  }
}
