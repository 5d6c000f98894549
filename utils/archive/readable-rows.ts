import type { Database } from "./database";
import { readStores } from "./read-stores";
import type { STORES } from "./schema";

const PAGE = 200;

type Key = IDBValidKey;
type Row = [key: Key, value: unknown];

/**
 * Every row of a store that can be read at all, in parts: from the start as far as it goes, then from the end. What lies
 * between can no longer be found.
 */
export async function* readableRows(db: Database, store: (typeof STORES)[number]): AsyncGenerator<Row[]> {
  let last: Key | undefined;
  for (;;) {
    const after = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const keys = (await keysOf(db, store, after, PAGE)) ?? (await keysOf(db, store, after, 1));
    if (keys === null) break;
    if (keys.length === 0) return;
    // A damaged tree may lead in circles.
    if (last !== undefined && indexedDB.cmp(keys[0], last) <= 0) break;
    const rows = await Promise.all(keys.map((key) => rowAt(db, store, key)));
    yield rows.filter((row) => row !== null);
    last = keys.at(-1);
  }
  for (let first: Key | undefined; ; ) {
    const key = await lastKey(db, store, last, first);
    if (key === null || (first !== undefined && indexedDB.cmp(key, first) >= 0)) return;
    const row = await rowAt(db, store, key);
    if (row) yield [row];
    first = key;
  }
}

function keysOf(db: Database, store: (typeof STORES)[number], range: IDBKeyRange | null, count: number) {
  return readStores(db, [store], (stores): Promise<Key[]> => stores.objectStore(store).getAllKeys(range, count)).catch(
    () => null,
  );
}

async function rowAt(db: Database, store: (typeof STORES)[number], key: Key): Promise<Row | null> {
  try {
    const value = await readStores(db, [store], (stores) => stores.objectStore(store).get(key as never));
    return value === undefined ? null : [key, value];
  } catch {
    return null;
  }
}

/** The newest key between the two, both left out. */
async function lastKey(
  db: Database,
  store: (typeof STORES)[number],
  after: Key | undefined,
  before: Key | undefined,
): Promise<Key | null> {
  try {
    const lower = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const upper = before === undefined ? lower : IDBKeyRange.upperBound(before, true);
    const range = after !== undefined && before !== undefined ? IDBKeyRange.bound(after, before, true, true) : upper;
    return await readStores(db, [store], async (stores) => {
      const cursor = await stores.objectStore(store).openKeyCursor(range, "prev");
      return cursor?.primaryKey ?? null;
    });
  } catch {
    return null;
  }
}
