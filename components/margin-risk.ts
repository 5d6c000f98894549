/** How close a margin account was to a margin call. A level is a ratio, not money, so comparing numbers is exact enough. */
export function marginRisk(level: string): "safe" | "watch" | "danger" {
  const ratio = Number(level);
  if (ratio > 2) return "safe";
  return ratio >= 1.3 ? "watch" : "danger";
}
