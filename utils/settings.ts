import { browser } from "./browser";
import { type Display, displayOf } from "./domain/display";
import type { Account, Profile } from "./domain/profile";

/** What the user set, in `storage.local` under one versioned item. */
interface Stored extends Profile {
  v: 1;
}

const ITEM = "settings";

/** The accounts, in the user's order, and how they are shown. */
export async function loadProfile(): Promise<Profile> {
  const { [ITEM]: stored } = (await browser.storage.local.get(ITEM)) as { [ITEM]?: Partial<Stored> };
  return { accounts: stored?.accounts ?? [], display: displayOf(stored?.display) };
}

/** Adds an account, or changes the one of the same id. A real one takes the place of invented data. */
export async function saveAccount(account: Account): Promise<void> {
  await changeAccounts((accounts) => {
    const known = accounts.filter(({ demo }) => account.demo || !demo);
    return known.some(({ id }) => id === account.id)
      ? known.map((one) => (one.id === account.id ? account : one))
      : [...known, account];
  });
}

/** Puts the accounts into the order of these ids; one that is not named keeps its place behind them. */
export async function orderAccounts(ids: string[]): Promise<void> {
  const rank = ({ id }: Account) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  await changeAccounts((accounts) => accounts.toSorted((a, b) => rank(a) - rank(b)));
}

/** Takes an account off the list. */
export async function dropAccount(id: string): Promise<void> {
  await changeAccounts((accounts) => accounts.filter((account) => account.id !== id));
}

/** Changes some of the display settings; what makes no sense changes nothing. */
export async function saveDisplay(changes: Partial<Display>): Promise<void> {
  await change(({ accounts, display }) => ({ accounts, display: displayOf({ ...display, ...changes }) }));
}

function changeAccounts(edit: (accounts: Account[]) => Account[]): Promise<void> {
  return change((profile) => ({ ...profile, accounts: edit(profile.accounts) }));
}

/** One change at a time: two that read the same list would undo each other. */
function change(edit: (profile: Profile) => Profile): Promise<void> {
  return navigator.locks.request("daybook-settings", async () => {
    const stored: Stored = { v: 1, ...edit(await loadProfile()) };
    await browser.storage.local.set({ [ITEM]: stored });
  });
}
