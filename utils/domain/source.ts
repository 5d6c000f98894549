import type { Close } from "./close";
import type { Day } from "./day";
import type { Failure } from "./failure";
import type { Snapshot } from "./snapshot";
import type { Wallet } from "./wallet";

/** One wallet of one account: what a summary is made of. A summary over all accounts just has more of them. */
export interface Source {
  account: string;
  wallet: Wallet;
  /** Opened at Binance, as far as known. */
  inUse: boolean;
  /** Why the last attempt brought nothing. */
  failure: Failure | null;
  /** Whether there was an attempt at all. */
  tried: boolean;
  /** Days Binance answered around but not for. */
  absent: readonly Day[];
  /** The newest closes, oldest first; enough of them for the line and the change. */
  closes: Close[];
  /** The whole snapshot of a day, for the few days a summary looks into. */
  snapshot(day: Day): Snapshot | null;
}

/** The newest day a source has. */
export function newestDay(source: Source): Day | null {
  return source.closes.at(-1)?.day ?? null;
}
