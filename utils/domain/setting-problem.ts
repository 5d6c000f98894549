import { compare } from "./decimal";
import { type Display, isSetting } from "./display";

/** The settings that are numbers. */
export type AmountName = "smallBelow" | "safeAbove" | "dangerBelow" | "marginBelow";

/** Why such a setting cannot be this: it is no number, or safe would begin below where danger ends. `null`: it can. */
export function settingProblem(
  name: AmountName,
  value: string,
  { safeAbove, dangerBelow }: Pick<Display, "safeAbove" | "dangerBelow">,
): "no-amount" | "safe-too-low" | "danger-too-high" | null {
  if (!isSetting(name, value)) return "no-amount";
  if (name === "safeAbove" && compare(value, dangerBelow) < 0) return "safe-too-low";
  if (name === "dangerBelow" && compare(value, safeAbove) > 0) return "danger-too-high";
  return null;
}
