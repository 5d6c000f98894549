import type { Extension } from "./extension.ts";

/** Changes what the sync remembers by name, straight in IndexedDB, in the archive and its twin; `undefined` forgets it. */
export function editState(extension: Extension, changes: Record<string, unknown>): Promise<void> {
  return extension.evaluate(
    async (_, names, values) => {
      type Buckets = { open(name: string): Promise<{ indexedDB: IDBFactory }> };
      const { storageBuckets } = navigator as Navigator & { storageBuckets?: Buckets };
      const twin = await storageBuckets?.open("twin");
      for (const place of [indexedDB, ...(twin ? [twin.indexedDB] : [])]) {
        const opening = place.open("daybook");
        await new Promise((done) => {
          opening.onsuccess = done;
        });
        const transaction = opening.result.transaction("state", "readwrite");
        const store = transaction.objectStore("state");
        for (const name of names)
          if (name in values) store.put(values[name], name);
          else store.delete(name);
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
        opening.result.close();
      }
    },
    Object.keys(changes),
    Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  );
}
