import { VIEW_VERSION, type View } from "../domain/view";

/**
 * The record a page paints from: an account's, or `all`. `null` before the first, where the browser keeps nothing, and
 * for a record of another version. Never creates the database; reads one that a newer Daybook has upgraded, too.
 */
export async function readView(id: string): Promise<View | null> {
  try {
    const view = await read(id);
    return view?.v === VIEW_VERSION ? view : null;
  } catch {
    return null;
  }
}

function read(id: string): Promise<View | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("daybook");
    opening.onerror = reject;
    // A page that comes before the background has made the database must not make an empty one in its place.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("view")) {
        database.close();
        return reject();
      }
      const transaction = database.transaction("view");
      const reading = transaction.objectStore("view").get(id);
      reading.onsuccess = () => resolve(reading.result);
      transaction.oncomplete = () => database.close();
      transaction.onabort = () => {
        database.close();
        reject();
      };
    };
  });
}
