import { withKeys } from "./database";

const name = (id: string) => `pair:${id}`;

/**
 * Signing keys that were made in this browser profile and never leave it: non-extractable, so that not even a script
 * inside the extension can read one. On the disk they are as readable as the device key.
 */
export const pairs = {
  /** Keeps a private key under an id. */
  keep: (id: string, key: CryptoKey): Promise<void> =>
    withKeys(async (db, store) => void (await db.put(store, key, name(id)))),

  /** The private key of this id, or `null`. */
  get: (id: string): Promise<CryptoKey | null> =>
    withKeys(async (db, store) => (await db.get(store, name(id))) ?? null),

  /** Forgets all but these. */
  retain: (ids: string[]): Promise<void> =>
    withKeys(async (db, store) => {
      const kept = new Set<IDBValidKey>(ids.map(name));
      for (const key of await db.getAllKeys(store)) {
        if (String(key).startsWith(name("")) && !kept.has(key)) await db.delete(store, key);
      }
    }),
};
