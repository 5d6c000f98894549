import type { View } from "../domain/view";

/** The record a page paints from: an account's, or `all`. `null` before the first. Never creates the database. */
export function readView(id: string): Promise<View | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("daybook");
    opening.onerror = () => resolve(null);
    // A page that comes before the background has made the database must not make an empty one in its place.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction("view");
      const reading = transaction.objectStore("view").get(id);
      reading.onerror = () => resolve(null);
      reading.onsuccess = () => resolve(reading.result ?? null);
      transaction.oncomplete = () => database.close();
    };
  });
}
