import { useContext } from "preact/hooks";
import type { Display } from "../utils/domain/display";
import { t } from "../utils/i18n";
import { Displayed } from "./displayed";
import "./UnitSwitch.css";

/** Chooses what amounts of money are in: BTC, or the currency set. */
export function UnitSwitch({ onUnit }: { onUnit(unit: Display["unit"]): void }) {
  const { unit, fiat } = useContext(Displayed);
  return (
    <fieldset class="unit-switch" aria-label={t("unit")}>
      {(["BTC", "fiat"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={unit === one} onClick={() => onUnit(one)}>
          {one === "BTC" ? "BTC" : fiat}
        </button>
      ))}
    </fieldset>
  );
}
