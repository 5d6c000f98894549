import type { Day } from "./day";
import type { Wallet } from "./wallet";

/** What was found missing in the archive, kept apart from it. Some of the days may be there again since. */
export interface Damage {
  account: string;
  wallet: Wallet;
  /** ms since the epoch. */
  noticedAt: number;
  /** Days that were gone, or whose answer no longer fits its hash; oldest first. */
  days: Day[];
}
