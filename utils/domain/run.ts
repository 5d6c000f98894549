import type { Failure } from "./failure";
import type { Wallet } from "./wallet";

/** One request for a wallet's snapshots and what came of it. */
export interface Run {
  account: string;
  wallet: Wallet;
  /** ms since the epoch. */
  at: number;
  daysAdded: number;
  /** Request weight spent. */
  weight: number;
  failure: Failure | null;
}
