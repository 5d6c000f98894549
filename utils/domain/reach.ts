import { addDays, closeOf, type Day, daysFrom, lastClosedDay } from "./day";

/** Binance serves the closes of this many days ("the last one month only", spans under 30 days). */
export const REACH_DAYS = 30;
/** A day leaving Binance's window within this many days is at risk. */
const RISK_DAYS = 5;
const DAY_MS = 86_400_000;
/** Asked for later than this before its end in the window, a day could be refused with the whole call. */
const LEAVING_MS = 120_000;

/** When a day's snapshot can no longer be had, ms. */
export function leavesAt(day: Day): number {
  return closeOf(day) + REACH_DAYS * DAY_MS - LEAVING_MS;
}

/** The closed days Binance still serves, oldest first. */
export function reachableDays(nowAt: number): Day[] {
  const last = lastClosedDay(nowAt);
  return daysFrom(addDays(last, 1 - REACH_DAYS), last).filter((day) => nowAt < leavesAt(day));
}

/** Whether a missing day should be fetched before anything else. */
export function isAtRisk(day: Day, nowAt: number): boolean {
  return leavesAt(day) - nowAt < RISK_DAYS * DAY_MS;
}
