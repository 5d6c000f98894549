import { type Day, daysBetween } from "./day";

/** UTC days in a row on each of which something was tried and failed. */
export interface Streak {
  first: Day;
  last: Day;
  told: boolean;
}

/** The streak with a failure on this day: the same one when its last day was this or the day before, else a new one. */
export function withFailure(streak: Streak | undefined, day: Day): Streak {
  const gap = streak ? daysBetween(streak.last, day) : 2;
  return streak && gap >= 0 && gap <= 1 ? { ...streak, last: day } : { first: day, last: day, told: false };
}

/** Whether it is two days long or more. */
export function isLong({ first, last }: Streak): boolean {
  return first !== last;
}
