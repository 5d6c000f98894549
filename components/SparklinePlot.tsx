import { t } from "../utils/i18n";
import { sparklineDots, sparklinePath } from "./sparkline-path";
import { sparklinePoints } from "./sparkline-points";

const WIDTH = 348;
const HEIGHT = 44;

interface Props {
  /** Exact decimal strings, oldest first; `null` where a day is missing. */
  values: (string | null)[];
  /** A day and its value in words. */
  said(index: number): string;
  picked: number | null;
  onPick(index: number | null): void;
}

/** The line itself, on which a day is picked like on a slider: with the pointer over it, or with the arrow keys. */
export function SparklinePlot({ values, said, picked, onPick }: Props) {
  const points = sparklinePoints(values, WIDTH, HEIGHT);
  const newest = Math.max(0, values.length - 1);
  const known = values.flatMap((value, index) => (value === null ? [] : [index]));
  const [first, last] = [known[0], known.at(-1)];
  const dot = picked === null ? null : points[picked];
  const x = ((picked ?? 0) / Math.max(1, newest)) * (WIDTH - 6) + 3;
  return (
    <div class="sparkline-plot">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={first === undefined || last === undefined ? t("unknown") : t("lineSaid", said(first), said(last))}
      >
        {picked !== null && <path class="sparkline-at" d={`M${x} 0V${HEIGHT}`} />}
        <path d={sparklinePath(points)} />
        <path class="sparkline-lone" d={sparklineDots(points)} />
        {dot && <path class="sparkline-dot" d={`M${dot.x} ${dot.y}h0`} />}
      </svg>
      <input
        type="range"
        min={0}
        max={newest}
        value={picked ?? newest}
        aria-label={t("lineDay")}
        aria-valuetext={said(picked ?? newest)}
        onInput={(event) => onPick(event.currentTarget.valueAsNumber)}
        onFocus={() => onPick(picked ?? newest)}
        onBlur={() => onPick(null)}
        onPointerMove={({ offsetX, currentTarget }) => {
          const share = offsetX / Math.max(1, currentTarget.clientWidth);
          onPick(Math.round(Math.min(1, Math.max(0, share)) * newest));
        }}
        onPointerLeave={({ currentTarget }) => {
          if (document.activeElement !== currentTarget) onPick(null);
        }}
      />
    </div>
  );
}
