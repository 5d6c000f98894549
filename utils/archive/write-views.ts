import type { AccountState } from "../domain/account-state";
import type { Account, Profile } from "../domain/profile";
import { newestDay } from "../domain/source";
import { comparedDay, summarize } from "../domain/summary";
import { loadPrices } from "./load-prices";
import { loadSources, stateKey } from "./load-sources";
import type { Writing } from "./save-snapshots";

/** Under this key lies the record of all accounts together, and when there is only one, of that one. */
const ALL = "all";

/** Computes the view records anew within the transaction that changed what they are made of. */
export async function writeViews(transaction: Writing, profile: Profile, changed: string[]): Promise<void> {
  const [single, ...others] = profile.accounts;
  for (const account of profile.accounts.filter(({ id }) => changed.includes(id))) {
    await writeView(transaction, profile, account.id, [account]);
  }
  if (single) await writeView(transaction, profile, ALL, [single, ...others]);
  else void transaction.objectStore("view").delete(ALL);
}

async function writeView(transaction: Writing, profile: Profile, key: string, accounts: Account[]): Promise<void> {
  const store = transaction.objectStore("state");
  const states = await Promise.all(accounts.map(({ id }) => store.get(stateKey(id))));
  const savedAt = (states as (AccountState | undefined)[]).map((state) => state?.savedAt ?? 0);
  const sources = await loadSources(
    transaction,
    accounts.map(({ id }) => id),
  );
  const pricing = { prices: await loadPrices(transaction, sources, profile.fiat), fiat: profile.fiat };
  const compared = comparedDay(sources, pricing);
  for (const source of sources) {
    const newest = newestDay(source);
    if (newest !== null) await source.load(newest);
    if (compared !== null) await source.load(compared);
  }
  const [single, ...others] = accounts;
  const one = single && others.length === 0 ? single : null;
  const view = summarize(
    {
      id: one?.id ?? ALL,
      name: one?.name ?? "",
      demo: accounts.some(({ demo }) => demo),
      accounts: profile.accounts.map(({ id, name }) => ({ id, name })),
      syncedAt: Math.max(...savedAt) || null,
      nextAt: ((await store.get("nextAt")) as number | undefined) ?? null,
    },
    sources,
    pricing,
  );
  void transaction.objectStore("view").put(view, key);
}
