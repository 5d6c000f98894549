import type { Archive } from "../archive/archive";
import { stateKey } from "../archive/load-sources";
import { type AccountState, newAccountState } from "../domain/account-state";
import type { Account, Profile } from "../domain/profile";
import { t } from "../i18n";
import { afterFailure } from "../sync/outcome";

/**
 * Extension storage knows of no head although the archive has some: it lost everything, the list of accounts too. The
 * archive still knows them, with their names where a view was left. Their keys are gone and have to be entered again.
 */
export async function recoverAccounts(parts: {
  archive: Archive;
  profile: () => Promise<Profile>;
  saveAccount: (account: Account) => Promise<void>;
  now: () => number;
}): Promise<void> {
  const { archive, profile, saveAccount, now } = parts;
  const listed = new Set((await profile()).accounts.map(({ id }) => id));
  const owners = [...new Set((await archive.heads()).map(({ account }) => account))];
  if (owners.length === 0) return;
  // One that was removed and its history kept is in no list, but has its days.
  const ids = (await archive.view("all"))?.accounts.map(({ id }) => id) ?? owners;
  for (const id of ids.filter((one) => owners.includes(one) && !listed.has(one))) {
    const { name = t("recoveredAccount"), demo = false } = (await archive.view(id)) ?? {};
    await saveAccount({ id, name, demo, paused: false, createdAt: Date.now() });
    const state = (await archive.state<AccountState>(stateKey(id))) ?? newAccountState();
    const failure = { kind: "key-damaged" } as const;
    const locked = afterFailure(state, { wallet: "spot", failure, nowAt: now(), random: Math.random });
    await archive.commit({ state: { [stateKey(id)]: locked }, changed: [id] });
  }
}
