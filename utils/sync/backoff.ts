import type { Failure } from "../domain/failure";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The longest wait between tries that failed by no fault of the user's. */
const LONGEST = 4 * HOUR;

/**
 * How long to leave a wallet alone after its `tries`-th failure in a row, ms. What passes by itself is tried at growing
 * distances with full jitter; what only the user can mend is tried once a day.
 */
export function waitAfter(failure: Failure, tries: number, random: () => number): number {
  switch (failure.kind) {
    case "key-refused":
    case "key-malformed":
    case "secret-mismatch":
    case "key-damaged":
    case "key-too-powerful":
    case "wrong-passphrase":
      return DAY;
    case "wallet-not-in-use":
      return 7 * DAY;
    case "unexpected-answer":
      return 6 * HOUR;
    case "blocked":
      return HOUR;
    default: {
      const ceiling = Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 20));
      return Math.round(MINUTE / 2 + random() * ceiling);
    }
  }
}

/** Whether only the user can mend it: then asking more than once a day is of no use. */
export function needsUser(failure: Failure): boolean {
  return waitAfter(failure, 0, () => 0) >= DAY;
}

/** How long after the `tries`-th probe that found a day not yet published the next one goes out, ms. */
export function waitForPublication(tries: number): number {
  return Math.min(4 * HOUR, 15 * MINUTE * 2 ** Math.max(0, tries - 1));
}
