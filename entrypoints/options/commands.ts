import type { Browser } from "wxt/browser";
import { fail, type Result } from "../../utils/domain/failure";
import { sendMessage } from "../../utils/messages";

declare const chrome: Pick<typeof Browser, "permissions" | "runtime">;

/** Sends a new key to be tested and kept. The only way a key leaves the page. */
export function connect(connection: { name: string; apiKey: string; secret: string }): Promise<Result<{ id: string }>> {
  return answered(sendMessage("connect", connection));
}

/** Asks for whatever is due. */
export function sync(): Promise<Result<null>> {
  return answered(sendMessage("syncNow", null));
}

/** Renames an account. */
export function rename(change: { id: string; name: string }): Promise<Result<null>> {
  return answered(sendMessage("renameAccount", change));
}

/** Removes an account, and its history too when `history` is true. */
export function remove(change: { id: string; history: boolean }): Promise<Result<null>> {
  return answered(sendMessage("removeAccount", change));
}

/** Asks the browser for a host that was taken away. Must be called straight from a click, then syncs. */
export async function grantAccess(host: string): Promise<Result<null>> {
  const origin = host.includes("://") ? host : `https://${host}/*`;
  const granted = await chrome.permissions.request({ origins: [origin] });
  return granted ? sync() : fail({ kind: "permission-missing", host });
}

/** This extension's version. */
export function version(): string {
  return chrome.runtime.getManifest().version;
}

/** A worker that ended before it could answer has not done what was asked: the same to the user as no answer. */
function answered<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  return answer.catch(() => fail<T>({ kind: "timeout" }));
}
