import type { Day } from "./day";
import type { Streak } from "./streak";

/**
 * What was seen after the last run, whether or not it was told: whoever switches a notification on hears of what happens
 * from then on. On the disk before anything is shown, so that a worker that dies tells nothing twice.
 */
export interface Told {
  v: 1;
  /** The newest close of all accounts together. */
  day: Day | null;
  /** The newest cross margin close of each account, by its id. */
  margin: Record<string, Day>;
  /** The days at risk that were told of. */
  atRisk: Day[];
  /** What is failing, by account and wallet. */
  failing: Record<string, Streak>;
}

/** What was stored, or `null` when that was nothing: then all there is counts as seen. */
export function parseTold(stored: unknown): Told | null {
  return (stored as Told | undefined)?.v === 1 ? (stored as Told) : null;
}
