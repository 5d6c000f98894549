import { useContext } from "preact/hooks";
import type { Unit } from "../utils/format";
import { Amount } from "./Amount";
import { decimalPad, decimalRoom } from "./decimal-room";
import { Hiding } from "./hiding";
import { useLong } from "./hooks/use-long";
import { signOf } from "./sign-of";

/** Longer than this, a number needs a line to itself. */
const LONG = 12;

export interface Figure {
  label: string;
  /** Exact decimal string. */
  value: string;
  unit?: Unit;
  /** Writes a plus before gains. */
  signed?: boolean;
}

/** Labelled figures, two beside each other where they fit, else aligned on the decimal. Goes inside a `<dl>`. */
export function Figures({ of }: { of: Figure[] }) {
  const hidden = useContext(Hiding);
  const long = useLong(LONG);
  const wide = of.some(({ value, unit = "quantity" }) => long(value, unit));
  const room = decimalRoom(of.map(({ value, unit = "quantity" }) => (unit === "quantity" ? value : null)));
  return (
    <>
      {of.map(({ label, value, unit = "quantity", signed = false }) => (
        <div key={label} class={`figure${wide ? " wide" : ""}${!hidden && signOf(value) === 0 ? " zero" : ""}`}>
          <dt>{label}</dt>
          <dd>
            <Amount
              value={value}
              unit={unit}
              signed={signed}
              pad={unit === "quantity" ? decimalPad(value, room) : ""}
            />
          </dd>
        </div>
      ))}
    </>
  );
}
