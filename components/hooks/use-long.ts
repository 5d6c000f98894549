import { useContext } from "preact/hooks";
import { formatAmount, type Unit } from "../../utils/format";
import { Hiding } from "../hiding";

/** Answers whether a number as shown has more characters than `limit`. Never while hidden: a mask has one length. */
export function useLong(limit: number): (value: string | null, unit: Unit) => boolean {
  const hidden = useContext(Hiding);
  return (value, unit) => !hidden && value !== null && formatAmount(value, unit).length > limit;
}
