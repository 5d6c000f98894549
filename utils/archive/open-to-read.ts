import { DATABASE } from "./schema";

/**
 * The archive for a page that reads more than the one record it paints from; `null` before there is one, and where the
 * browser keeps nothing. Never creates the database. Whoever opened it closes it.
 */
export function openToRead(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => resolve(null);
    // A page that comes before the background has made the database must not make an empty one in its place.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      // The background never waits for a page when it upgrades.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
  });
}

/** The answer of a request to the database. Rejects when it failed. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
