import type { Coverage } from "../utils/domain/coverage";
import { type Day, daysBetween } from "../utils/domain/day";
import { spansOf } from "../utils/domain/day-span";

/** However long the history, a single day that is missing has to be seen. */
const NARROWEST = 1 / 160;

interface Props {
  coverage: Coverage;
  /** Days Binance answered around but not for. */
  absent: Day[];
  /** The same in words. */
  said: string;
}

/** A wallet's history from end to end: saved in full height, still to be had in half of it, and nothing for what is lost. */
export function CoverageBar({ coverage, absent, said }: Props) {
  const { firstDay, lastDay, missing, lost } = coverage;
  const fetchable = missing.filter((day) => !absent.includes(day));
  const length = Math.max(1, daysBetween(firstDay, lastDay) + 1);
  const gaps = (kind: string, days: Day[], height = 1) =>
    spansOf(days).map(([first, last]) => {
      const width = Math.max(daysBetween(first, last) + 1, length * NARROWEST);
      const x = Math.min(daysBetween(firstDay, first), length - width);
      return <rect key={first} class={kind} x={x} width={width} y={1 - height} height={height} />;
    });
  return (
    <svg class="coverage-bar" viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" role="img" aria-label={said}>
      <rect class="saved" width={length} height="1" />
      {gaps("gone", [...lost, ...missing].sort())}
      {/* Lower than what is saved, for who cannot tell the colours apart. */}
      {gaps("missing", fetchable, 0.5)}
    </svg>
  );
}
