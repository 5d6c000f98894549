import type { Browser } from "wxt/browser";
import { KEY_HASH } from "../../components/replace-key-hash";
import type { Failure, Result } from "../../utils/domain/failure";
// Not loaded when it is needed: the machinery for that is ten times its size.
import { sendMessage } from "../../utils/messages";

declare const chrome: Pick<typeof Browser, "permissions" | "runtime" | "tabs">;

/** Asks the background for whatever is due. Answers with what went wrong, if anything did. */
export async function sync(): Promise<Failure | null> {
  try {
    const result = await sendMessage("syncNow", null);
    return result.ok ? null : result.failure;
  } catch {
    // The worker ended before it could answer. The sync is resumed by itself, and the archive tells when it got through.
    return null;
  }
}

/** Asks the browser for the hosts that were taken away, in one question. To be called straight from a click; syncs. */
export async function grantAccess(host: string): Promise<Failure | null> {
  const { host_permissions: origins = [] } = chrome.runtime.getManifest() as { host_permissions?: string[] };
  const granted = await chrome.permissions.request({ origins });
  return granted ? sync() : { kind: "permission-missing", host };
}

/** Whether the vault is locked, as far as can be told. */
export async function isLocked(): Promise<boolean> {
  const state = await sendMessage("vaultState", null).catch(() => null);
  return state?.ok === true && state.value.locked;
}

/** Unlocks; what is due is then caught up. */
export function unlock(passphrase: string): Promise<Result<null>> {
  // A worker that ended before it could answer: to the user the same as no answer.
  return sendMessage("unlock", { passphrase }).catch(() => ({ ok: false, failure: { kind: "timeout" } }));
}

/** Opens the options page where an account's key is replaced, or where all of them are, and gives way to it. */
export async function editKey(account: string | undefined): Promise<void> {
  const hash = account ? KEY_HASH + account : "#accounts";
  await chrome.tabs.create({ url: chrome.runtime.getURL(`/options.html${hash}`) });
  close();
}

/** Opens the options page in its own tab and gives way to it. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
  close();
}
