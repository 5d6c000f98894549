import { type IDBPDatabase, openDB } from "idb";

const STORE = "keys";

/**
 * Runs work on the vault's own database. CryptoKeys live there, by name, because in extension storage one silently
 * becomes `{}`. Throws what IndexedDB throws, as in Firefox's permanent private mode.
 */
export async function withKeys<T>(work: (db: IDBPDatabase, store: typeof STORE) => Promise<T>): Promise<T> {
  const db = await openDB("daybook-vault", 1, {
    upgrade: (opened) => {
      opened.createObjectStore(STORE);
    },
  });
  try {
    return await work(db, STORE);
  } finally {
    db.close();
  }
}
