import type { IDBPTransaction, StoreNames } from "idb";
import type { Database } from "./database";
import type { ArchiveSchema } from "./schema";
import { unlessAborted } from "./unless-aborted";

type Reading = IDBPTransaction<ArchiveSchema, StoreNames<ArchiveSchema>[], "readonly">;

/** Reads from some stores at one moment. Rejects when anything asked for cannot be read. */
export function readStores<T>(
  db: Database,
  stores: StoreNames<ArchiveSchema>[],
  work: (transaction: Reading) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores);
  return unlessAborted(transaction, work(transaction));
}
