import { useContext, useState } from "preact/hooks";
import { formatAmount, formatDay, type Unit } from "../utils/format";
import { plural, t } from "../utils/i18n";
import { Amount } from "./Amount";
import { DayName } from "./DayName";
import { Hiding } from "./hiding";
import { SparklinePlot } from "./SparklinePlot";
import "./Sparkline.css";

interface Props {
  /** Oldest first, each with its exact decimal string; `null` where that is not known. */
  points: { day: string; value: string | null }[];
  unit: Unit;
  /** What the figures are called behind them; a currency has its sign. */
  name: string;
  /** ms since the epoch. */
  now: number;
}

/** Figures over the last days as a line with gaps, and below it in words how many days it lacks, or the day picked. */
export function Sparkline({ points, unit, name, now }: Props) {
  const hidden = useContext(Hiding);
  const [picked, pick] = useState<number | null>(null);
  const missing = points.filter(({ value }) => value === null).length;
  const days = plural("days", points.length);
  const said = (index: number) => {
    const { day = "", value = null } = points[index] ?? {};
    const at = formatDay(day, now);
    return value === null ? t("lineNone", at) : t("linePoint", at, `${formatAmount(value, unit)} ${name}`.trimEnd());
  };
  const at = hidden || picked === null ? undefined : points[picked];
  return (
    <figure class="sparkline">
      {!hidden && <SparklinePlot values={points.map(({ value }) => value)} said={said} picked={picked} onPick={pick} />}
      <figcaption>
        {at ? (
          <>
            <DayName day={at.day} now={now} /> ·{" "}
            {at.value === null ? (
              t("noClose")
            ) : (
              <>
                <Amount value={at.value} unit={unit} /> {name}
              </>
            )}
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
