/**
 * A change in at most four characters, in percent: `+0.5`, `−12%`, `+123`. `ratio` is a decimal string such as `0.0049`;
 * so little room is left that plain numbers are exact enough.
 */
export function badgeText(ratio: string): string {
  const percent = Number(ratio) * 100;
  const size = Math.abs(percent);
  if (size < 0.05) return "0.0";
  const sign = percent < 0 ? "−" : "+";
  if (size < 9.95) return sign + size.toFixed(1);
  if (size < 99.5) return `${sign}${Math.round(size)}%`;
  return size < 999.5 ? sign + Math.round(size) : "999+";
}
