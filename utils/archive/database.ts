import { type IDBPDatabase, wrap } from "idb";
import { whyNotOpened } from "../domain/keeps-nothing";
import { createStores } from "./create-stores";
import { type ArchiveSchema, DATABASE, SCHEMA_VERSION } from "./schema";

export type Database = IDBPDatabase<ArchiveSchema>;

/**
 * Opens the archive, or its twin, upgrading it step by step. Gives way at once when another page wants to upgrade.
 * Rejects with `KeepsNothing`, or with IndexedDB's own DOMException: `VersionError` when a newer Daybook has upgraded it.
 */
export async function openDatabase(onClosed: () => void, factory: IDBFactory = indexedDB): Promise<Database> {
  try {
    const opening = factory.open(DATABASE, SCHEMA_VERSION);
    opening.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) createStores(wrap(opening.result) as unknown as Database);
    };
    const db = (await wrap(opening)) as unknown as Database;
    db.onversionchange = () => {
      db.close();
      onClosed();
    };
    db.onclose = onClosed;
    return db;
  } catch (error) {
    throw whyNotOpened(error);
  }
}
