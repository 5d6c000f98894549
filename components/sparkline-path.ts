import type { sparklinePoints } from "./sparkline-points";

type Points = ReturnType<typeof sparklinePoints>;

/** The SVG path of a line through these points, broken where there is none. */
export function sparklinePath(points: Points): string {
  let path = "";
  points.forEach((point, index) => {
    if (point === null) return;
    const starts = (points[index - 1] ?? null) === null;
    path += `${starts ? "M" : "L"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  });
  return path;
}

/** The SVG path of those points that no line reaches, each between two gaps. */
export function sparklineDots(points: Points): string {
  const alone = points.filter((point, index) => point && !points[index - 1] && !points[index + 1]);
  return alone.map((point) => (point ? `M${point.x.toFixed(1)} ${point.y.toFixed(1)}h0` : "")).join("");
}
