/** So many years in days; a twentieth of them with BENCH_SMALL, for a short look. */
export function years(count: number): number {
  const { BENCH_SMALL } = process.env;
  return Math.round((count * 365) / (BENCH_SMALL ? 20 : 1));
}
