/** How much `y` grows with each `x`: the line of least squares. */
export function slope(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, at, index) => sum + (at - x) * ((ys[index] ?? y) - y), 0);
  return over / xs.reduce((sum, at) => sum + (at - x) ** 2, 0);
}
