import type { AccountState } from "../domain/account-state";
import { WALLETS } from "../domain/wallet";

/** The account's state once its key has been entered anew and was accepted: what failed with the old one is over. */
export function afterNewKey(state: AccountState): AccountState {
  const wallets = WALLETS.map((wallet) => {
    const before = state.wallets[wallet];
    return [wallet, before.failure ? { ...before, failure: null, tries: 0, nextAt: 0 } : before];
  });
  return { ...state, wallets: Object.fromEntries(wallets) as AccountState["wallets"] };
}
