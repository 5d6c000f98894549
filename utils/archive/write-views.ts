import type { AccountState } from "../domain/account-state";
import { atRiskOf } from "../domain/at-risk";
import type { Damage } from "../domain/damage";
import type { Account, Profile } from "../domain/profile";
import { newestDay } from "../domain/source";
import { standingRights } from "../domain/standing-rights";
import { comparedDay, summarize } from "../domain/summary";
import { inTransaction } from "./in-transaction";
import { loadAwaited } from "./load-awaited";
import { loadDamage } from "./load-damage";
import { loadPrices } from "./load-prices";
import { type LoadedSource, loadSources, stateKey } from "./load-sources";
import type { Writing } from "./save-snapshots";

/** Under this key lies the record of all accounts together, and when there is only one, of that one. */
const ALL = "all";

/** What the views are made of that does not lie in the archive. */
export interface Outside extends Profile {
  damage: Damage[];
}

/** Computes the view records anew within the transaction that changed what they are made of. */
export async function writeViews(transaction: Writing, profile: Outside, changed: string[]): Promise<void> {
  const { accounts } = profile;
  const [single, ...others] = accounts;
  if (!single) return inTransaction(transaction.objectStore("view").delete(ALL));
  const rest = accounts.filter(({ id }) => changed.includes(id));
  if (others.length > 0) {
    for (const account of rest) await writeView(transaction, profile, [account.id], [account]);
  }
  // The record of the only account is that of all: computed once, which saves a tenth of a large sync.
  const keys = others.length > 0 ? [ALL] : [ALL, ...rest.map(({ id }) => id)];
  await writeView(transaction, profile, keys, accounts);
}

async function writeView(transaction: Writing, profile: Outside, keys: string[], accounts: Account[]): Promise<void> {
  const store = transaction.objectStore("state");
  const states = await Promise.all(accounts.map(({ id }) => store.get(stateKey(id))));
  const savedAt = (states as (AccountState | undefined)[]).map((state) => state?.savedAt ?? 0);
  const sources = await loadSources(
    transaction,
    accounts.map(({ id }) => id),
  );
  for (const source of sources) await loadNewest(source);
  const { display } = profile;
  const { fiat } = display;
  const demo = accounts.some((account) => account.demo);
  const pricing = { prices: await loadPrices(transaction, sources, { fiat, demo }), fiat };
  const compared = comparedDay(sources, pricing);
  for (const source of sources) if (compared !== null) await source.load(compared);
  const clock = (await store.get("clock")) as { offsetMs: number } | undefined;
  const clockOffsetMs = clock?.offsetMs ?? 0;
  const active = new Set(accounts.filter(({ paused }) => !paused).map(({ id }) => id));
  const read = sources.filter(({ account }) => active.has(account));
  const [single, ...others] = accounts;
  const one = single && others.length === 0 ? single : null;
  const view = summarize(
    {
      id: one?.id ?? ALL,
      name: one?.name ?? "",
      demo,
      accounts: profile.accounts.map(({ id, name, paused }) => ({ id, name, paused })),
      rights: standingRights(profile.accounts),
      display,
      syncedAt: Math.max(...savedAt) || null,
      nextAt: ((await store.get("nextAt")) as number | undefined) ?? null,
      clockOffsetMs,
      atRisk: atRiskOf(read, Date.now() + clockOffsetMs),
      awaited: await loadAwaited(transaction),
      damage: await loadDamage(transaction, accounts, profile.damage),
    },
    sources,
    pricing,
  );
  for (const key of keys) inTransaction(transaction.objectStore("view").put(view, key));
}

/** The newest close that can be read: one that cannot is dropped, and the one before it counts. */
async function loadNewest(source: LoadedSource): Promise<void> {
  for (let day = newestDay(source); day !== null && source.snapshot(day) === null; day = newestDay(source)) {
    await source.load(day);
  }
}
