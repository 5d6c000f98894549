const DAY_MS = 86_400_000;

/** A UTC day is counted from the epoch inside the exchange and is an ISO string in its public API. */
export const utcDay = {
  ms: DAY_MS,
  of: (at: number): number => Math.floor(at / DAY_MS),
  startAt: (day: number): number => day * DAY_MS,
  /** Snapshot rows carry 23:59:59.000 UTC of their day (documentation, response example). */
  snapshotAt: (day: number): number => (day + 1) * DAY_MS - 1000,
  iso: (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10),
  parse(iso: string): number {
    const at = Date.parse(`${iso}T00:00:00Z`);
    if (Number.isNaN(at)) throw new RangeError(`not a day: ${iso}`);
    return at / DAY_MS;
  },
};
