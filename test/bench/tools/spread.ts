/** What many runs of one thing came to. */
export interface Spread {
  runs: number;
  /** Half of the runs lie between `low` and `high`. */
  low: number;
  median: number;
  high: number;
}

/** Median and quartiles, by linear interpolation. */
export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => {
    const place = (sorted.length - 1) * part;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    return below + ((sorted[Math.ceil(place)] ?? Number.NaN) - below) * (place % 1);
  };
  return { runs: sorted.length, low: at(0.25), median: at(0.5), high: at(0.75) };
}
