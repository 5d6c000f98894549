import type { Figure } from "./row.ts";
import type { Spread } from "./spread.ts";

/** A number of milliseconds, as short as it can be told. */
export function ms(value: number): string {
  return value < 10
    ? `${value.toFixed(2)} ms`
    : value < 1000
      ? `${value.toFixed(1)} ms`
      : `${(value / 1000).toFixed(2)} s`;
}

/** Median and quartiles with their unit. */
export function told({ median, low, high }: Spread, unit: (value: number) => string): string {
  return `${unit(median)} (${unit(low)} – ${unit(high)})`;
}

/** Whether the middle halves of both overlap: then a difference cannot be claimed. */
export function overlap(one: Spread, other: Spread): boolean {
  return one.low <= other.high && other.low <= one.high;
}

/** One line for a ratio of medians, which should be at most `limit`. */
export function ratio(line: {
  row: string;
  what: string;
  against: string;
  own: Spread;
  other: Spread;
  unit: (value: number) => string;
  limit: number | null;
}): Figure {
  const { row, what, against, own, other, unit, limit } = line;
  const value = own.median / other.median;
  const within = overlap(own, other);
  const met = limit === null ? null : limit === 1 ? value < 1 : value <= limit;
  return {
    row,
    what,
    daybook: told(own, unit),
    against,
    other: told(other, unit),
    result: `${value.toFixed(2)} ×${within ? ", within the spread" : ""}`,
    target: limit === null ? "–" : limit === 1 ? "< 1 ×" : `≤ ${limit} ×`,
    // What the spread hides is neither met nor missed.
    met: within && met === false ? null : met,
  };
}
