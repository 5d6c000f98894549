import type { Browser } from "wxt/browser";
import { KEY_HASH } from "../../components/replace-key-hash";
import { DEMO_ACCOUNT } from "../../utils/domain/demo";
import type { Display } from "../../utils/domain/display";
import type { Failure, Result } from "../../utils/domain/failure";
import type { VaultState } from "../../utils/domain/vault-state";
import { type Protocol, sendMessage } from "../../utils/messages";
import { showDemo } from "../../utils/show-demo";

declare const chrome: Pick<typeof Browser, "permissions" | "runtime" | "tabs">;

/** Gives a command, and answers what went wrong, if anything did. */
function order<Command extends keyof Protocol>(command: Command, data: Protocol[Command][0]): Promise<Failure | null> {
  return failureOf(sendMessage(command, data) as Promise<Result<unknown>>);
}

async function failureOf(answer: Promise<Result<unknown>>): Promise<Failure | null> {
  try {
    const result = await answer;
    return result.ok ? null : result.failure;
  } catch {
    // The worker ended before it could answer. A sync is resumed by itself, and the archive tells what got through.
    return null;
  }
}

/** Asks the background for whatever is due. */
export function sync(): Promise<Failure | null> {
  return order("syncNow", null);
}

/** Changes some of the display settings. */
export function setDisplay(changes: Partial<Display>): Promise<Failure | null> {
  return order("setDisplay", changes);
}

/** Locks at once. */
export function lock(): Promise<Failure | null> {
  return order("lock", null);
}

/** Says no more of the days that were noticed missing. */
export function dismissDamage(): Promise<Failure | null> {
  return order("dismissDamage", null);
}

/** Shows an invented account up to the last close before `now` (ms), or brings it up to date. */
export function demo(now: number): Promise<Failure | null> {
  return failureOf(showDemo(now));
}

/** Makes an end of the invented data. */
export function removeDemo(): Promise<Failure | null> {
  return order("removeAccount", { id: DEMO_ACCOUNT, history: true });
}

/** Asks the browser for the hosts that were taken away, in one question. To be called straight from a click; syncs. */
export async function grantAccess(host: string): Promise<Failure | null> {
  const { host_permissions: origins = [] } = chrome.runtime.getManifest() as { host_permissions?: string[] };
  const granted = await chrome.permissions.request({ origins });
  return granted ? sync() : { kind: "permission-missing", host };
}

/** How the vault stands; `null` as long as that cannot be told. */
export async function vaultState(): Promise<VaultState | null> {
  const state = await sendMessage("vaultState", null).catch(() => null);
  return state?.ok === true ? state.value : null;
}

/** Unlocks; what is due is then caught up. */
export function unlock(passphrase: string): Promise<Result<null>> {
  // A worker that ended before it could answer: to the user the same as no answer.
  return sendMessage("unlock", { passphrase }).catch(() => ({ ok: false, failure: { kind: "timeout" } }));
}

/** Opens the options page where an account's key is replaced, or where all of them are, and gives way to it. */
export function editKey(account: string | undefined): Promise<void> {
  return openAt(account ? KEY_HASH + account : "#accounts");
}

/** Opens the options page where it tells what is kept, and gives way to it. */
export function showKept(): Promise<void> {
  return openAt("#sync");
}

async function openAt(hash: string): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(`/options.html${hash}`) });
  close();
}

/** Opens the options page in its own tab and gives way to it. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
  close();
}
