/** A UTC day as an ISO string, for example `2026-11-21`. A snapshot, a close and a price belong to exactly one. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The UTC day an instant (ms since the epoch) falls in. */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10);
}

/** The first instant (ms since the epoch) of a UTC day. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The instant a UTC day has closed: the first one that is no longer in it. */
export function closeOf(day: Day): number {
  return startOf(day) + DAY_MS;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(startOf(day) + count * DAY_MS);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

/** The newest UTC day that has closed at `nowAt`. */
export function lastClosedDay(nowAt: number): Day {
  return addDays(dayOf(nowAt), -1);
}

/** Every day from `first` to `last`, both included; empty when `last` is before `first`. */
export function daysFrom(first: Day, last: Day): Day[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}
