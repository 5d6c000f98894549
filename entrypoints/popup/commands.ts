import type { Browser } from "wxt/browser";
import type { Failure } from "../../utils/domain/failure";

declare const chrome: Pick<typeof Browser, "permissions" | "runtime">;

/** Asks the background for whatever is due. Answers with what went wrong, if anything did. */
export async function sync(): Promise<Failure | null> {
  const { sendMessage } = await import("../../utils/messages");
  try {
    const result = await sendMessage("syncNow", null);
    return result.ok ? null : result.failure;
  } catch {
    // The worker ended before it could answer. The sync is resumed by itself, and the archive tells when it got through.
    return null;
  }
}

/** Asks the browser for a host that was taken away. Must be called straight from a click, then syncs. */
export async function grantAccess(host: string): Promise<Failure | null> {
  const origin = host.includes("://") ? host : `https://${host}/*`;
  const granted = await chrome.permissions.request({ origins: [origin] });
  return granted ? sync() : { kind: "permission-missing", host };
}

/** Opens the options page in its own tab and gives way to it. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
  close();
}
