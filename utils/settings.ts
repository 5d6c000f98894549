import { browser } from "./browser";
import type { Account, Profile } from "./domain/profile";
import type { KeyRecord } from "./vault/record";
import type { KeyStore } from "./vault/vault";

/** What the user set, in `storage.local` under one versioned item. */
interface Stored extends Profile {
  v: 1;
}

const ITEM = "settings";
const NONE: Stored = { v: 1, accounts: [], fiat: "USD" };

/** The accounts, in the user's order, and what they are shown in. */
export async function loadProfile(): Promise<Profile> {
  const { [ITEM]: stored } = await browser.storage.local.get(ITEM);
  return { ...NONE, ...(stored as Partial<Stored> | undefined) };
}

/** Adds an account, or changes the one of the same id. */
export async function saveAccount(account: Account): Promise<void> {
  await change((accounts) =>
    accounts.some(({ id }) => id === account.id)
      ? accounts.map((known) => (known.id === account.id ? account : known))
      : [...accounts, account],
  );
}

/** Takes an account off the list. */
export async function dropAccount(id: string): Promise<void> {
  await change((accounts) => accounts.filter((account) => account.id !== id));
}

async function change(edit: (accounts: Account[]) => Account[]): Promise<void> {
  const profile = await loadProfile();
  await browser.storage.local.set({ [ITEM]: { ...profile, v: 1, accounts: edit(profile.accounts) } satisfies Stored });
}

const keyItem = (account: string) => `key:${account}`;

/** Where the vault's records lie: one item of `storage.local` per account. */
export const keyStore: KeyStore = {
  async get(account) {
    const item = keyItem(account);
    const { [item]: record } = await browser.storage.local.get(item);
    return (record as KeyRecord | undefined) ?? null;
  },
  set: (account, record) => browser.storage.local.set({ [keyItem(account)]: record }),
  remove: (account) => browser.storage.local.remove(keyItem(account)),
};
