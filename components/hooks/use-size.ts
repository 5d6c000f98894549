import { useContext } from "preact/hooks";
import { formatAmount, type Unit } from "../../utils/format";
import { Hiding } from "../hiding";

const STEPS = [
  [34, "longest"],
  [24, "longer"],
  [15, "long"],
] as const;

/**
 * Answers by how many steps the font of a headline goes down for a number to fit, by its characters as shown. Never while
 * hidden: a mask has one length.
 */
export function useSize(): (value: string | null, unit: Unit) => string {
  const hidden = useContext(Hiding);
  return (value, unit) => {
    if (hidden || value === null) return "";
    const { length } = formatAmount(value, unit);
    return STEPS.find(([limit]) => length > limit)?.[1] ?? "";
  };
}
