import type { Extension } from "./extension.ts";

/** One object store as data. */
interface DumpedStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[] }[];
  rows: [key: IDBValidKey, value: unknown][];
}

/** A whole archive as data, as a released version wrote it; without any key. */
export interface DumpedArchive {
  version: number;
  stores: DumpedStore[];
}

/** Reads the archive in the browser, everything of it. */
export function dumpArchive(extension: Extension): Promise<DumpedArchive> {
  return extension.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await done(indexedDB.open("daybook"));
    const stores = [...db.objectStoreNames].map(async (name) => {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return {
        name,
        keyPath: store.keyPath as string | string[] | null,
        autoIncrement: store.autoIncrement,
        indexes: [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath })),
        rows: keys.map((key, at): [IDBValidKey, unknown] => [key, values[at]]),
      };
    });
    const dumped = { version: db.version, stores: await Promise.all(stores) };
    db.close();
    return dumped;
  });
}
