import { type IDBPDatabase, wrap } from "idb";
import { whyNotOpened } from "../domain/keeps-nothing";

const STORE = "keys";
export const VAULT_DATABASE = "daybook-vault";

/**
 * Runs work on the vault's own database. CryptoKeys live there, by name, because in extension storage one silently
 * becomes `{}`. Throws what IndexedDB throws, and `KeepsNothing` in Firefox's permanent private mode.
 */
export async function withKeys<T>(
  work: (db: IDBPDatabase, store: typeof STORE) => Promise<T>,
  place: IDBFactory = indexedDB,
): Promise<T> {
  const opening = place.open(VAULT_DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  const db = (await wrap(opening).catch((error) => {
    throw whyNotOpened(error);
  })) as IDBPDatabase;
  try {
    return await work(db, STORE);
  } finally {
    db.close();
  }
}
