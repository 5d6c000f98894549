import { useContext } from "preact/hooks";
import { formatAmount, type Unit } from "../utils/format";
import { t } from "../utils/i18n";
import { Hiding } from "./hiding";
import { Masked } from "./Masked";

interface Props {
  /** Exact decimal string; `null` when it cannot be known. */
  value: string | null;
  unit: Unit;
  /** Writes a plus before gains. */
  signed?: boolean;
  /** Invisible characters behind the number, so that a column lines up on the decimal. */
  pad?: string;
}

/** One figure: exact in `<data value>`, in the user's notation as text; a mask while hidden, a dash when unknown. */
export function Amount({ value, unit, signed = false, pad }: Props) {
  const hidden = useContext(Hiding);
  if (value === null) {
    return (
      <span class="unknown">
        <span aria-hidden="true">—</span>
        <span class="sr-only">{t("unknown")}</span>
      </span>
    );
  }
  if (hidden) return <Masked />;
  return (
    <data value={value} {...(pad ? { "data-pad": pad } : {})}>
      {formatAmount(value, unit, signed)}
    </data>
  );
}
