import type { Wallet } from "../domain/wallet";

/** Every row of a wallet, in any store that is keyed by account, wallet and day. */
export function walletRange(account: string, wallet: Wallet): IDBKeyRange {
  return IDBKeyRange.bound([account, wallet], [account, wallet, []]);
}
