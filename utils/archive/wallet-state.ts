import type { Wallet } from "../domain/wallet";

/**
 * What `state` keeps of a wallet's rows. `broken`: the days whose newest answer was found unreadable and has not come
 * again since. `verified`: when every row was last hashed anew, ms.
 */
export const WALLET_STATES = ["broken", "verified"] as const;

/** The name it lies under. */
export function walletState(what: (typeof WALLET_STATES)[number], account: string, wallet: Wallet): string {
  return `${what}:${account}:${wallet}`;
}
