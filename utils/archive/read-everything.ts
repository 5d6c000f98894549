import { openToRead } from "./open-to-read";

/** What Binance told and cannot tell again. What is derived from it, or of this browser only, stays here. */
const STORES = ["snapshots", "prices"] as const;

/** All snapshots and prices as the pieces of one JSON text; `null` where there is nothing that can be read. */
export async function readEverything(): Promise<string[] | null> {
  const database = await openToRead();
  if (database === null) return null;
  try {
    const transaction = database.transaction(STORES);
    const pieces = ['{"daybook":1'];
    for (const name of STORES) {
      pieces.push(`,"${name}":[`);
      await eachRow(transaction.objectStore(name), (row, index) => {
        pieces.push(`${index > 0 ? ",\n" : "\n"}${JSON.stringify(row)}`);
      });
      pieces.push("]");
    }
    return [...pieces, "}\n"];
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Row by row: ten years of them at once would not fit. */
function eachRow(store: IDBObjectStore, take: (row: unknown, index: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let index = 0;
    const reading = store.openCursor();
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor === null) return resolve();
      take(cursor.value, index);
      index += 1;
      cursor.continue();
    };
  });
}
