import { useContext } from "preact/hooks";
import type { Money } from "../../utils/domain/view";
import { Displayed } from "../displayed";

/** Answers the part of a pair of figures that belongs to the unit the user chose. */
export function useInUnit(): (of: Money) => string | null {
  const { unit } = useContext(Displayed);
  return (of) => (unit === "BTC" ? of.btc : of.fiat);
}
