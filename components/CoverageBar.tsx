import type { Coverage } from "../utils/domain/coverage";
import { daysBetween } from "../utils/domain/day";
import { spansOf } from "../utils/domain/day-span";

/** However long the history, a single day that is missing has to be seen. */
const NARROWEST = 1 / 160;

interface Props {
  coverage: Coverage;
  /** The same in words. */
  said: string;
}

/** A wallet's history from end to end, with its gaps. */
export function CoverageBar({ coverage, said }: Props) {
  const { firstDay, lastDay, missing, lost } = coverage;
  const length = Math.max(1, daysBetween(firstDay, lastDay) + 1);
  const gaps = (kind: string, days: string[]) =>
    spansOf(days).map(([first, last]) => {
      const width = Math.max(daysBetween(first, last) + 1, length * NARROWEST);
      const x = Math.min(daysBetween(firstDay, first), length - width);
      return <rect key={first} class={kind} x={x} width={width} height="1" />;
    });
  return (
    <svg class="coverage-bar" viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" role="img" aria-label={said}>
      <rect class="saved" width={length} height="1" />
      {gaps("lost", lost)}
      {gaps("missing", missing)}
    </svg>
  );
}
