import { parseRecord } from "./parse-record";
import type { KeyRecord } from "./record";
import type { StorageArea } from "./storage-area";

const PREFIX = "key:";

/** The item of extension storage an account's record lies in. */
export const recordItem = (account: string) => `${PREFIX}${account}`;

/** Every account's record; `null` where one is damaged. */
export async function loadRecords(local: StorageArea): Promise<[account: string, KeyRecord | null][]> {
  return Object.entries(await local.get(null))
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, stored]) => [name.slice(PREFIX.length), parseRecord(stored)]);
}

/** One account's record; `null` when there is none or it is damaged. */
export async function loadRecord(local: StorageArea, account: string): Promise<KeyRecord | null> {
  const item = recordItem(account);
  return parseRecord((await local.get(item))[item]);
}

/** Whether a record, damaged or not, says that the passphrase opens it. */
export async function anyNeedsPassphrase(area: StorageArea, prefix = PREFIX): Promise<boolean> {
  return Object.entries(await area.get(null)).some(
    ([name, stored]) =>
      name.startsWith(prefix) && (stored as { kek?: { kind?: unknown } } | null)?.kek?.kind === "passphrase",
  );
}
