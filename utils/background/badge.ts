import { browser } from "../browser";
import type { Failure } from "../domain/failure";
import type { Account } from "../domain/profile";
import type { View } from "../domain/view";
import { needsUser } from "../sync/backoff";

/** Shows "!" on the toolbar when the user must act, and nothing otherwise. */
export function createBadge(parts: {
  profile: () => Promise<{ accounts: Account[] }>;
  view: (id: string) => Promise<View | null>;
  isLocked: (id: string) => Promise<boolean>;
}) {
  const { profile, view, isLocked } = parts;
  /** `stopped` is what ended the last run. */
  return async function showBadge(stopped: Failure | null = null): Promise<void> {
    const read = (await profile()).accounts.filter(({ paused }) => !paused);
    const urgent = await Promise.all(read.map(isUrgent));
    const stuck = stopped !== null && forUser(stopped);
    await browser.action.setBadgeText({ text: stuck || urgent.includes(true) ? "!" : "" });
  };

  /** A key that may move money, a failure only the user can mend, or a day that is lost soon unless it is unlocked. */
  async function isUrgent({ id, rights }: Account): Promise<boolean> {
    const shown = await view(id);
    const failures = shown?.wallets.map(({ failure }) => failure) ?? [];
    if (rights && rights.moving.length > 0) return true;
    if (failures.some((failure) => failure && forUser(failure))) return true;
    return shown?.atRisk !== null && shown?.atRisk !== undefined && isLocked(id);
  }
}

function forUser(failure: Failure): boolean {
  return failure.kind === "permission-missing" || needsUser(failure);
}
