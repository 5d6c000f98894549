import type { Browser } from "wxt/browser";
import type { Failure } from "./domain/failure";
import { exportFile } from "./export-file";
import type { MessageKey } from "./i18n";

declare const chrome: {
  runtime: Pick<typeof Browser.runtime, "getManifest"> & Partial<Pick<typeof Browser.runtime, "requestUpdateCheck">>;
};

/** Puts on the clipboard what a report about a failure needs: kinds and places, never a key, a name or an amount. */
export async function copyDetails(failure: Failure): Promise<MessageKey> {
  const details = [
    `Daybook ${chrome.runtime.getManifest().version}`,
    navigator.userAgent,
    new Date().toISOString(),
    failure.kind,
    ...("detail" in failure ? [failure.detail] : []),
  ];
  return navigator.clipboard.writeText(details.join("\n")).then(
    () => "copied",
    () => "notCopied",
  );
}

/** Asks the browser whether there is a newer Daybook, or says where to ask: Firefox answers no extension. */
export async function checkUpdate(): Promise<MessageKey> {
  const { requestUpdateCheck } = chrome.runtime;
  if (!requestUpdateCheck) return "updateByHand";
  try {
    const { status } = await requestUpdateCheck();
    if (status === "update_available") return "updateFound";
    return status === "no_update" ? "updateNone" : "updateUnknown";
  } catch {
    return "updateUnknown";
  }
}

/** Saves everything kept of the exchange as one JSON file. */
export async function exportArchive(): Promise<MessageKey> {
  const exported = await exportFile(() => {}).catch(() => null);
  if (exported === null) return "notExported";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(exported.file);
  link.download = exported.name;
  link.click();
  return "exported";
}
