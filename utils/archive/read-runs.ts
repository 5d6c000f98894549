import type { Run } from "../domain/run";
import { openToRead } from "./open-to-read";

/** At most `limit` of the last readings, newest first, for a page. Empty where there is no archive to read. */
export async function readRuns(limit: number): Promise<Run[]> {
  const database = await openToRead();
  if (database === null) return [];
  try {
    return await newest(database.transaction("runs"), limit);
  } catch {
    return [];
  } finally {
    database.close();
  }
}

function newest(transaction: IDBTransaction, limit: number): Promise<Run[]> {
  return new Promise((resolve, reject) => {
    const runs: Run[] = [];
    const reading = transaction.objectStore("runs").index("at").openCursor(null, "prev");
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor === null || runs.length >= limit) return resolve(runs);
      runs.push(cursor.value);
      cursor.continue();
    };
  });
}
