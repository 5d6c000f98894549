import type { AccountState } from "../domain/account-state";
import type { WalletDays } from "../domain/coverage";
import type { Day } from "../domain/day";
import { WALLETS, type Wallet } from "../domain/wallet";
import { stateKey } from "./load-sources";
import { answerOf, openToRead } from "./open-to-read";
import { walletRange } from "./wallet-range";
import { walletState } from "./wallet-state";

/** The days kept of every wallet of these accounts, for a page. Empty where there is no archive to read. */
export async function readCoverage(accounts: string[]): Promise<WalletDays[]> {
  const database = await openToRead();
  if (database === null) return [];
  try {
    const transaction = database.transaction(["snapshots", "state"]);
    const wallets = accounts.flatMap((account) => WALLETS.map((wallet) => ({ account, wallet })));
    return await Promise.all(wallets.map((of) => daysOf(transaction, of)));
  } catch {
    return [];
  } finally {
    database.close();
  }
}

async function daysOf(
  transaction: IDBTransaction,
  { account, wallet }: Pick<WalletDays, "account" | "wallet">,
): Promise<WalletDays> {
  const store = transaction.objectStore("state");
  const [keys, state, broken] = await Promise.all([
    answerOf(transaction.objectStore("snapshots").getAllKeys(walletRange(account, wallet))),
    answerOf<AccountState | undefined>(store.get(stateKey(account))),
    answerOf<Day[] | undefined>(store.get(walletState("broken", account, wallet))),
  ]);
  const days = (keys as [string, Wallet, Day][]).map(([, , day]) => day);
  return {
    account,
    wallet,
    saved: days.filter((day) => !broken?.includes(day)),
    absent: state?.wallets[wallet].absent ?? [],
  };
}
