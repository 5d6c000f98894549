import { useContext, useState } from "preact/hooks";
import type { View } from "../utils/domain/view";
import { formatAmount, formatDay } from "../utils/format";
import { plural, t } from "../utils/i18n";
import { Amount } from "./Amount";
import { DayName } from "./DayName";
import { Displayed } from "./displayed";
import { Hiding } from "./hiding";
import { SparklinePlot } from "./SparklinePlot";
import "./Sparkline.css";

/** The total over the last days as a line with gaps, and below it in words how many days it lacks, or the day picked. */
export function Sparkline({ line, now }: { line: View["line"]; now: number }) {
  const hidden = useContext(Hiding);
  const { unit: chosen, fiat } = useContext(Displayed);
  const [picked, pick] = useState<number | null>(null);
  // Without any price of the currency the line is still there in BTC.
  const unit = line.some((point) => point.fiat !== null) ? chosen : "BTC";
  const values = line.map((point) => (unit === "BTC" ? point.btc : point.fiat));
  const missing = values.filter((value) => value === null).length;
  const days = plural("days", line.length);
  const amountUnit = unit === "BTC" ? "BTC" : fiat;
  const said = (index: number) => {
    const value = values[index] ?? null;
    const day = formatDay(line[index]?.day ?? "", now);
    if (value === null) return t("lineNone", day);
    return t("linePoint", day, formatAmount(value, amountUnit) + (unit === "BTC" ? " BTC" : ""));
  };
  const value = values[picked ?? 0] ?? null;
  const at = hidden || picked === null ? undefined : line[picked];
  return (
    <figure class="sparkline">
      {!hidden && <SparklinePlot values={values} said={said} picked={picked} onPick={pick} />}
      <figcaption>
        {at ? (
          <>
            <DayName day={at.day} now={now} /> ·{" "}
            {value === null ? t("noClose") : <Amount value={value} unit={amountUnit} />}
          </>
        ) : (
          <>
            {missing > 0 ? t("lineCaption", days, plural("missing", missing)) : days}
            {hidden && <span class="sr-only"> {t("hidden")}</span>}
          </>
        )}
      </figcaption>
    </figure>
  );
}
