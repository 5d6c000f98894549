import type { Browser } from "wxt/browser";
import { type Checklist, NOTHING_CHECKED } from "../../utils/domain/checklist";
import type { Display } from "../../utils/domain/display";
import type { Result } from "../../utils/domain/failure";
import type { AutoLock, VaultMode, VaultState } from "../../utils/domain/vault-state";
import { type Connection, type Protocol, sendMessage } from "../../utils/messages";
import { showDemo } from "../../utils/show-demo";
import { watchChecklist } from "./watch-checklist";

declare const chrome: Pick<typeof Browser, "permissions" | "runtime">;

/** Sends a new key to be tested and kept, and tells what is found out meanwhile. The only way a key leaves the page. */
export async function connect(
  connection: Connection,
  tell: (checklist: Checklist) => void,
): Promise<Protocol["connect"][1]> {
  let known = NOTHING_CHECKED;
  const stop = watchChecklist((checklist) => {
    known = checklist;
    tell(checklist);
  });
  try {
    return await sendMessage("connect", connection);
  } catch {
    return { ...NO_ANSWER, checklist: known };
  } finally {
    stop();
  }
}

/** Makes a key pair in the background; answers with its public half. */
export function makeKeyPair(mode: VaultMode) {
  return answered(sendMessage("makeKeyPair", { mode }));
}

/** How the vault stands; `null` when that cannot be told. */
export async function vaultState(): Promise<VaultState | null> {
  const state = await answered(sendMessage("vaultState", null));
  return state.ok ? state.value : null;
}

/** Sets the first passphrase. */
export function setPassphrase(passphrase: string): Promise<Result<null>> {
  return answered(sendMessage("setPassphrase", { passphrase }));
}

/** Unlocks; what is due is then caught up. */
export function unlock(passphrase: string): Promise<Result<null>> {
  return answered(sendMessage("unlock", { passphrase }));
}

/** Locks at once. */
export function lock(): Promise<Result<null>> {
  return answered(sendMessage("lock", null));
}

/** Replaces the passphrase by another. */
export function changePassphrase(current: string, next: string): Promise<Result<null>> {
  return answered(sendMessage("changePassphrase", { current, next }));
}

/** Sets after how long the vault locks itself. */
export function setAutoLock(minutes: AutoLock): Promise<Result<null>> {
  return answered(sendMessage("setAutoLock", { minutes }));
}

/** Asks for whatever is due. */
export function sync(): Promise<Result<null>> {
  return answered(sendMessage("syncNow", null));
}

/** Brings the invented account up to date. */
export function demo(now: number): Promise<Result<null>> {
  return answered(showDemo(now));
}

/** Renames an account, or pauses and resumes its reading. */
export function change(account: { id: string; name?: string; paused?: boolean }): Promise<Result<null>> {
  return answered(sendMessage("changeAccount", account));
}

/** Puts the accounts into this order. */
export function order(ids: string[]): Promise<Result<null>> {
  return answered(sendMessage("orderAccounts", { ids }));
}

/** Removes an account, and its history too when `history` is true. */
export function remove(change: { id: string; history: boolean }): Promise<Result<null>> {
  return answered(sendMessage("removeAccount", change));
}

/** Changes some of the display settings. */
export function setDisplay(changes: Partial<Display>): Promise<Result<null>> {
  return answered(sendMessage("setDisplay", changes));
}

/** Says no more of the days that were noticed missing. */
export function dismissDamage(): Promise<Result<null>> {
  return answered(sendMessage("dismissDamage", null));
}

/** Deletes everything: what the background keeps, and what pages keep for themselves. */
export async function deleteEverything(): Promise<Result<null>> {
  const result = await answered(sendMessage("deleteEverything", null));
  if (result.ok) {
    localStorage.clear();
    sessionStorage.clear();
  }
  return result;
}

/** Asks the browser for the hosts that were taken away, in one question. To be called straight from a click. */
export function grantAccess(): Promise<boolean> {
  const { host_permissions: origins = [] } = chrome.runtime.getManifest() as { host_permissions?: string[] };
  return chrome.permissions.request({ origins });
}

/** This extension's version. */
export function version(): string {
  return chrome.runtime.getManifest().version;
}

/** A worker that ended before it could answer has not done what was asked: the same to the user as no answer. */
const NO_ANSWER = { ok: false, failure: { kind: "timeout" } } as const;

function answered<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  return answer.catch(() => NO_ANSWER);
}
