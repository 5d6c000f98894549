import type { Day } from "./day";
import type { Failure } from "./failure";
import { WALLETS, type Wallet } from "./wallet";

/** What the sync remembers of one wallet from try to try. */
export interface WalletState {
  /** Opened at Binance, as far as known. One that is not costs no calls; it is looked at again at `nextAt`. */
  inUse: boolean;
  /** Not asked before this instant, ms; 0: at once. */
  nextAt: number;
  /** When it was last asked for, ms. */
  triedAt: number;
  /** Tries in a row that failed or found a day not yet published. */
  tries: number;
  failure: Failure | null;
  /** Days Binance answered around but not for: not asked for on their own again. */
  absent: Day[];
}

/** What the sync remembers of one account. */
export interface AccountState {
  wallets: Record<Wallet, WalletState>;
  /** When account info last said which wallets exist, ms; 0: never. */
  walletsCheckedAt: number;
  /** When it was last asked for anything, ms: the account that waited longest goes first. */
  askedAt: number;
  /** When a close was last saved, ms; `null` before the first. */
  savedAt: number | null;
}

const FRESH: WalletState = { inUse: true, nextAt: 0, triedAt: 0, tries: 0, failure: null, absent: [] };

/** The state of an account nothing is known of yet. */
export function newAccountState(): AccountState {
  const wallets = Object.fromEntries(WALLETS.map((wallet) => [wallet, FRESH])) as AccountState["wallets"];
  return { wallets, walletsCheckedAt: 0, askedAt: 0, savedAt: null };
}
