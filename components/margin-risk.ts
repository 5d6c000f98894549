/**
 * How close a margin account was to a margin call, by the limits the user set. A level is a ratio, not money, so comparing
 * numbers is exact enough.
 */
export function marginRisk(
  level: string,
  { safeAbove, dangerBelow }: { safeAbove: string; dangerBelow: string },
): "safe" | "watch" | "danger" {
  const ratio = Number(level);
  if (ratio < Number(dangerBelow)) return "danger";
  return ratio > Number(safeAbove) ? "safe" : "watch";
}
