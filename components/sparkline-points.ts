const MARGIN = 3;

/**
 * Where the values (oldest first) of a line lie in a box; `null` where a value is unknown. These are coordinates for the
 * eye, so plain numbers are exact enough.
 */
export function sparklinePoints(
  values: (string | null)[],
  width: number,
  height: number,
): ({ x: number; y: number } | null)[] {
  const numbers = values.map((value) => (value === null ? null : Number(value)));
  const known = numbers.filter((number) => number !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  return numbers.map((number, index) => {
    if (number === null) return null;
    const x = MARGIN + (index * (width - 2 * MARGIN)) / Math.max(1, values.length - 1);
    const share = range === 0 ? 0.5 : (number - low) / range;
    return { x, y: height - MARGIN - share * (height - 2 * MARGIN) };
  });
}
