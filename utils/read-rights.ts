import type { Browser } from "wxt/browser";
import type { AccountRights, Profile } from "./domain/profile";

declare const chrome: Pick<typeof Browser, "storage">;

/** What the key of an account may do beyond reading, by its id: only of those that may do more. */
export type Rights = Record<string, AccountRights>;

/** Reads what was last seen of each key's rights. Nothing where the browser keeps nothing. */
export async function readRights(): Promise<Rights> {
  try {
    const { settings } = (await chrome.storage.local.get("settings")) as { settings?: Partial<Profile> };
    const more = settings?.accounts?.filter(({ rights }) => rights?.moving.length || rights?.trading.length);
    return Object.fromEntries((more ?? []).map(({ id, rights }) => [id, rights])) as Rights;
  } catch {
    return {};
  }
}
