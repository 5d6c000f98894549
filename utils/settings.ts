import { browser } from "./browser";
import type { Account, Profile } from "./domain/profile";

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

/** Puts the accounts into the order of these ids; one that is not named keeps its place behind them. */
export async function orderAccounts(ids: string[]): Promise<void> {
  const rank = ({ id }: Account) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  await change((accounts) => accounts.toSorted((a, b) => rank(a) - rank(b)));
}

/** Takes an account off the list. */
export async function dropAccount(id: string): Promise<void> {
  await change((accounts) => accounts.filter((account) => account.id !== id));
}

/** One change at a time: two that read the same list would undo each other. */
function change(edit: (accounts: Account[]) => Account[]): Promise<void> {
  return navigator.locks.request("daybook-settings", async () => {
    const profile = await loadProfile();
    await browser.storage.local.set({
      [ITEM]: { ...profile, v: 1, accounts: edit(profile.accounts) } satisfies Stored,
    });
  });
}
