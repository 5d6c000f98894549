/** How often something is measured: as often as the bench wants, or BENCH_RUNS times for a short look. */
export function runs(wanted: number): number {
  const { BENCH_RUNS } = process.env;
  return BENCH_RUNS ? Number(BENCH_RUNS) : wanted;
}
