const MARGIN = 3;

/**
 * The SVG path of a line through `values` (oldest first), broken where a value is `null`. A value between two gaps
 * becomes a dot. These are coordinates for the eye, so plain numbers are exact enough.
 */
export function sparklinePath(values: (string | null)[], width: number, height: number): string {
  const numbers = values.map((value) => (value === null ? null : Number(value)));
  const known = numbers.filter((number) => number !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const x = (index: number) => MARGIN + (index * (width - 2 * MARGIN)) / Math.max(1, values.length - 1);
  const y = (number: number) =>
    range === 0 ? height / 2 : height - MARGIN - ((number - low) / range) * (height - 2 * MARGIN);

  let path = "";
  numbers.forEach((number, index) => {
    if (number === null) return;
    const starts = (numbers[index - 1] ?? null) === null;
    const alone = starts && (numbers[index + 1] ?? null) === null;
    path += `${starts ? "M" : "L"}${x(index).toFixed(1)} ${y(number).toFixed(1)}${alone ? "h0" : ""}`;
  });
  return path;
}
