import type { Extension } from "./extension.ts";

/** What the archive in the browser holds, read straight from IndexedDB by a page of the extension. */
export interface ArchiveState {
  /** Per wallet, without the account's random id: how many days, from when to when, and their digest. */
  heads: { wallet: string; count: number; firstDay: string; lastDay: string; digest: string }[];
  /** Every snapshot's day and newest text. */
  rows: { wallet: string; day: string; revisions: number; text: string }[];
  /** Prices still wanted; empty when a first sync is through. */
  needs: string[];
  /** How many closing prices there are. */
  prices: number;
}

/** Reads it; empty before there is any. */
export function readArchive(extension: Extension): Promise<ArchiveState> {
  return extension.evaluate(async () => {
    const opening = indexedDB.open("daybook");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const opened = await new Promise<boolean>((resolve) => {
      opening.onsuccess = () => resolve(true);
      opening.onerror = () => resolve(false);
    });
    if (!opened) return { heads: [], rows: [], needs: [], prices: 0 };
    const db = opening.result;
    // biome-ignore lint/suspicious/noExplicitAny: whatever lies in the store
    const all = (request: IDBRequest<any>) =>
      // biome-ignore lint/suspicious/noExplicitAny: whatever lies in the store
      new Promise<any>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const reading = db.transaction(["heads", "snapshots", "state", "prices"]);
    const [heads, rows, needs, prices] = await Promise.all([
      all(reading.objectStore("heads").getAll()),
      all(reading.objectStore("snapshots").getAll()),
      all(reading.objectStore("state").get("priceNeeds")),
      all(reading.objectStore("prices").count()),
    ]);
    db.close();
    return {
      // biome-ignore lint/suspicious/noExplicitAny: whatever lies in the store
      heads: heads.map(({ account, revisions, ...head }: any) => head),
      // biome-ignore lint/suspicious/noExplicitAny: whatever lies in the store
      rows: rows.map(({ wallet, day, revisions }: any) => {
        return { wallet, day, revisions: revisions.length, text: revisions.at(-1).text };
      }),
      needs: Object.keys(needs ?? {}),
      prices,
    };
  });
}
