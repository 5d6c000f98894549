import { useContext } from "preact/hooks";
import type { View } from "../utils/domain/view";
import { formatAmount, formatDay } from "../utils/format";
import { plural, t } from "../utils/i18n";
import { Hiding } from "./hiding";
import { sparklinePath } from "./sparkline-path";
import "./Sparkline.css";

const WIDTH = 348;
const HEIGHT = 44;

/** The total over the last days as a line with gaps, and in words for those who do not see it. */
export function Sparkline({ line, now }: { line: View["line"]; now: number }) {
  const hidden = useContext(Hiding);
  const known = line.filter((point) => point.btc !== null);
  const missing = line.length - known.length;
  const first = known[0];
  const last = known.at(-1);
  const caption =
    missing > 0
      ? t("lineCaption", plural("days", line.length), plural("missing", missing))
      : plural("days", line.length);
  const said =
    hidden || !first?.btc || !last?.btc
      ? t("hidden")
      : t(
          "lineSaid",
          formatDay(first.day, now),
          formatAmount(first.btc, "BTC"),
          formatDay(last.day, now),
          formatAmount(last.btc, "BTC"),
        );
  return (
    <figure class="sparkline">
      {!hidden && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={said}>
          <path
            d={sparklinePath(
              line.map((point) => point.btc),
              WIDTH,
              HEIGHT,
            )}
          />
        </svg>
      )}
      <figcaption>
        {caption}
        {hidden && <span class="sr-only"> {said}</span>}
      </figcaption>
    </figure>
  );
}
