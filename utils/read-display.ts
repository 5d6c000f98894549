import type { Browser } from "wxt/browser";
import { type Display, displayOf } from "./domain/display";

declare const chrome: { storage: { local: Pick<typeof Browser.storage.local, "get"> } };

/** How a page is to look before there is a view record that says so. */
export async function readDisplay(): Promise<Display> {
  const { settings } = (await chrome.storage.local.get("settings")) as { settings?: { display?: unknown } };
  return displayOf(settings?.display);
}
