import type { Extension } from "./extension.ts";

/**
 * Everything the extension keeps anywhere, by place: each row of each database (in Chromium those of storage buckets
 * too), each item of each storage, alarms, permissions, the badge. Values are JSON.
 */
export function readEveryStore(extension: Extension): Promise<Record<string, string>> {
  return extension.evaluate(async (api) => {
    const found: Record<string, string> = {};
    const note = (place: string, value: unknown) => {
      found[place] = JSON.stringify(value) ?? String(value);
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const noteDatabases = async (where: string, factory: IDBFactory) => {
      for (const { name = "", version } of await factory.databases()) {
        note(`${where}${name}`, version);
        const db = await done(factory.open(name));
        for (const store of db.objectStoreNames) {
          const rows = db.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
          for (const [at, key] of keys.entries()) note(`${where}${name}/${store}/${JSON.stringify(key)}`, values[at]);
        }
        db.close();
      }
    };
    await noteDatabases("", indexedDB);
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<{ indexedDB: IDBFactory }>;
    }
    const { storageBuckets } = navigator as Navigator & { storageBuckets?: Buckets };
    for (const name of (await storageBuckets?.keys()) ?? []) {
      note(`bucket ${name}`, null);
      await noteDatabases(`bucket ${name}: `, (await (storageBuckets as Buckets).open(name)).indexedDB);
    }
    const { local, session, sync } = api.storage;
    const areas = { local: await local.get(), session: await session.get(), sync: await sync.get() };
    const pages = { localStorage: { ...localStorage }, sessionStorage: { ...sessionStorage } };
    for (const [area, items] of Object.entries({ ...areas, ...pages }))
      for (const [name, value] of Object.entries(items)) note(`${area} ${name}`, value);
    for (const alarm of await api.alarms.getAll()) note(`alarm ${alarm.name}`, null);
    for (const name of await caches.keys()) note(`cache ${name}`, null);
    note("permissions", (await api.permissions.getAll()).permissions?.toSorted());
    note("badge", [await api.action.getBadgeText({}), await api.action.getTitle({})]);
    return found;
  });
}
