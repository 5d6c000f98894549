/** Rows read at once: enough to be quick, few enough not to fill the memory. */
const PAGE = 100;

interface Page {
  rows: unknown[];
  /** The keys of rows that can no longer be read. */
  unreadable: IDBValidKey[];
}

/** Every row of a store, page by page; each page in a transaction of its own, so that the background can go on writing. */
export async function* exportRows(database: IDBDatabase, store: string): AsyncGenerator<Page> {
  const keys = await read(database, store, (rows) => rows.getAllKeys());
  for (let at = 0; at < keys.length; at += PAGE) yield readPage(database, store, keys.slice(at, at + PAGE));
}

async function readPage(database: IDBDatabase, store: string, keys: IDBValidKey[]): Promise<Page> {
  const range = IDBKeyRange.bound(keys[0], keys.at(-1));
  const all = await read<unknown[]>(database, store, (rows) => rows.getAll(range)).catch(() => null);
  if (all?.length === keys.length) return { rows: all, unreadable: [] };
  // One row that cannot be read fails them all: then they are read one by one.
  const page: Page = { rows: [], unreadable: [] };
  for (const key of keys) {
    const row = await read<unknown>(database, store, (rows) => rows.get(key)).catch(() => undefined);
    if (row === undefined) page.unreadable.push(key);
    else page.rows.push(row);
  }
  return page;
}

/** Rejects when the transaction is aborted, too: a row that no longer decodes is never answered. */
function read<T>(database: IDBDatabase, name: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name);
    transaction.onabort = () => reject(transaction.error);
    const request = ask(transaction.objectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
