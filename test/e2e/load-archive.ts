import type { DumpedArchive } from "./dump-archive.ts";
import type { Extension } from "./extension.ts";

/** Puts a dumped archive in place of whatever the browser has, as the version that wrote it would have. */
export function loadArchive(extension: Extension, dumped: DumpedArchive): Promise<void> {
  return extension.evaluate(async (_, { version, stores }) => {
    const done = (request: IDBRequest) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // That version knew of no twin.
    type Buckets = { delete(name: string): Promise<void> };
    await (navigator as Navigator & { storageBuckets?: Buckets }).storageBuckets?.delete("twin");
    // The background may be quicker and make an empty one in between: then once more.
    for (let made = false; !made; ) {
      await done(indexedDB.deleteDatabase("daybook"));
      const opening = indexedDB.open("daybook", version);
      opening.onupgradeneeded = () => {
        made = true;
        for (const { name, keyPath, autoIncrement, indexes, rows } of stores) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const index of indexes) store.createIndex(index.name, index.keyPath);
          for (const [key, value] of rows) store.put(value, keyPath === null ? key : undefined);
        }
      };
      await done(opening);
      opening.result.close();
    }
  }, dumped);
}
