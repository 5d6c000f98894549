import type { Browser } from "wxt/browser";
import type { Checklist } from "../../utils/domain/checklist";

declare const chrome: Pick<typeof Browser, "storage">;

/** Calls back whenever more is known about the key that is being tested, from now on. */
export function watchChecklist(callback: (checklist: Checklist) => void): () => void {
  const area = chrome.storage.session;
  const read = ({ checklist }: Record<string, Browser.storage.StorageChange>) => {
    if (checklist?.newValue) callback(checklist.newValue as Checklist);
  };
  area.onChanged.addListener(read);
  return () => area.onChanged.removeListener(read);
}
