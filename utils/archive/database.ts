import { type IDBPDatabase, openDB } from "idb";
import { createStores } from "./create-stores";
import { finishRescue } from "./rescue-archive";
import { type ArchiveSchema, DATABASE, SCHEMA_VERSION } from "./schema";

export type Database = IDBPDatabase<ArchiveSchema>;

/**
 * Opens the archive, upgrading it step by step. Gives way at once when another page wants to upgrade. Rejects with
 * `KeepsNothing`, or with IndexedDB's own DOMException: `VersionError` when a newer Daybook has upgraded it.
 */
export async function openDatabase(onClosed: () => void): Promise<Database> {
  await finishRescue();
  const db = await openDB<ArchiveSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(opened, oldVersion) {
      if (oldVersion < 1) createStores(opened);
    },
    blocking() {
      db.close();
      onClosed();
    },
    terminated: onClosed,
  }).catch((error) => {
    throw error instanceof DOMException && error.name === "InvalidStateError" ? new KeepsNothing() : error;
  });
  return db;
}

/** The browser has no IndexedDB for extensions: Firefox's permanent private mode. */
class KeepsNothing extends Error {
  override name = "KeepsNothing";
}
