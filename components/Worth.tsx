import { useContext } from "preact/hooks";
import type { Money } from "../utils/domain/view";
import { Amount } from "./Amount";
import { Displayed } from "./displayed";

interface Props {
  of: Money;
  /** Writes a plus before gains. */
  signed?: boolean;
  /** The other unit than the one chosen. */
  other?: boolean;
  /** Names BTC behind the figure; a currency has its sign. */
  named?: boolean;
}

/** An amount of money in the unit the user chose. */
export function Worth({ of, signed = false, other = false, named = false }: Props) {
  const { unit, fiat } = useContext(Displayed);
  if ((unit === "BTC") === other) return <Amount value={of.fiat} unit={fiat} signed={signed} />;
  return (
    <>
      <Amount value={of.btc} unit="BTC" signed={signed} />
      {named && <span class="unit"> BTC</span>}
    </>
  );
}
