import { useContext } from "preact/hooks";
import type { Display } from "../utils/domain/display";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { DayName } from "./DayName";
import { Displayed } from "./displayed";
import { useInUnit } from "./hooks/use-in-unit";
import { useSize } from "./hooks/use-size";
import { Sparkline } from "./Sparkline";
import { TotalChange } from "./TotalChange";
import { UnitSwitch } from "./UnitSwitch";
import { Worth } from "./Worth";
import "./Total.css";

interface Props {
  view: Pick<View, "total" | "change" | "line" | "day" | "awaited">;
  /** ms since the epoch. */
  now: number;
  onUnit(unit: Display["unit"]): void;
}

/** What all wallets together were worth at the close, how that changed, and the way there. */
export function Total({ view, now, onUnit }: Props) {
  const { value, partial } = view.total;
  const { unit, fiat } = useContext(Displayed);
  const inUnit = useInUnit();
  const size = useSize();
  // Without any price of the currency the line is still there, in BTC.
  const drawn = view.line.some((point) => point.fiat !== null) ? unit : "BTC";
  return (
    <section class="total" aria-labelledby="total-heading">
      <div class="total-head">
        <div class="total-name">
          <h2 id="total-heading">
            {t("total")}
            {partial && <span class="tag">{t("partial")}</span>}
          </h2>
          {view.day !== null && (
            <>
              {" "}
              · <DayName day={view.day} now={now} />
            </>
          )}
        </div>
        <UnitSwitch onUnit={onUnit} />
      </div>
      <p class={`total-main ${size(inUnit(value), unit === "BTC" ? "BTC" : fiat)}`}>
        <Worth of={value} named />
      </p>
      <p class="total-other">
        {unit === "BTC" && "≈ "}
        <Worth of={value} other named />
      </p>
      <TotalChange
        change={view.change}
        missing={view.awaited.includes("BTC") ? "priceAwaited" : "noPrice"}
        earlier={partial ? "changeLater" : "noEarlierClose"}
        now={now}
      />
      <Sparkline
        points={view.line.map((point) => ({ day: point.day, value: drawn === "BTC" ? point.btc : point.fiat }))}
        unit={drawn === "BTC" ? "BTC" : fiat}
        name={drawn === "BTC" ? "BTC" : ""}
        now={now}
      />
    </section>
  );
}
