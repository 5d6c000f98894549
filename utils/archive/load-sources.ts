import { type AccountState, newAccountState } from "../domain/account-state";
import { addDays } from "../domain/day";
import { LINE_DAYS } from "../domain/line-days";
import type { Snapshot } from "../domain/snapshot";
import type { Source } from "../domain/source";
import { WALLETS, type Wallet } from "../domain/wallet";
import { readSnapshot } from "./read-snapshot";
import type { Writing } from "./save-snapshots";

/** A source whose snapshots are still to be loaded, day by day. One that cannot be read takes its close along. */
export type LoadedSource = Source & { load(day: string): Promise<void> };

export const stateKey = (account: string) => `account:${account}`;
/** Under this name `state` has the hash of the API key an account was connected with. */
export const ownerKey = (account: string) => `owner:${account}`;

/** The wallets of some accounts with their newest closes, as a summary needs them. */
export async function loadSources(transaction: Writing, accounts: string[]): Promise<LoadedSource[]> {
  const perAccount = accounts.map(async (account) => {
    const state = (await transaction.objectStore("state").get(stateKey(account))) as AccountState | undefined;
    return Promise.all(WALLETS.map((wallet) => loadSource(transaction, account, wallet, state ?? newAccountState())));
  });
  return (await Promise.all(perAccount)).flat();
}

async function loadSource(
  transaction: Writing,
  account: string,
  wallet: Wallet,
  state: AccountState,
): Promise<LoadedSource> {
  const { inUse, failure, absent, triedAt } = state.wallets[wallet];
  const head = await transaction.objectStore("heads").get([account, wallet]);
  const range =
    head && IDBKeyRange.bound([account, wallet, addDays(head.lastDay, -LINE_DAYS)], [account, wallet, head.lastDay]);
  const closes = range ? await transaction.objectStore("closes").getAll(range) : [];
  const snapshots = new Map<string, Snapshot>();
  return {
    account,
    wallet,
    inUse,
    failure,
    absent,
    tried: triedAt > 0,
    closes,
    snapshot: (day) => snapshots.get(day) ?? null,
    async load(day) {
      const row = await transaction.objectStore("snapshots").get([account, wallet, day]);
      const snapshot = row ? readSnapshot(row) : null;
      if (snapshot) snapshots.set(day, snapshot);
      // A close whose answer cannot be read is not known either, and never zero.
      else closes.splice(0, closes.length, ...closes.filter((close) => close.day !== day));
    },
  };
}
