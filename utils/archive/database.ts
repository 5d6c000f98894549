import { type IDBPDatabase, openDB } from "idb";
import { type ArchiveSchema, DATABASE, SCHEMA_VERSION } from "./schema";

export type Database = IDBPDatabase<ArchiveSchema>;

/**
 * Opens the archive, upgrading it step by step. Gives way at once when another page wants to upgrade. Rejects with
 * IndexedDB's own DOMException: `InvalidStateError` where the browser keeps nothing (Firefox's permanent private mode).
 */
export async function openDatabase(onClosed: () => void): Promise<Database> {
  const db = await openDB<ArchiveSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(opened, oldVersion) {
      if (oldVersion < 1) createStores(opened);
    },
    blocking() {
      db.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return db;
}

function createStores(db: Database): void {
  db.createObjectStore("snapshots", { keyPath: ["account", "wallet", "day"] });
  db.createObjectStore("closes", { keyPath: ["account", "wallet", "day"] });
  db.createObjectStore("heads", { keyPath: ["account", "wallet"] });
  db.createObjectStore("prices", { keyPath: ["symbol", "day"] }).createIndex("day", "day");
  db.createObjectStore("state");
  db.createObjectStore("runs", { autoIncrement: true }).createIndex("at", "at");
  db.createObjectStore("view");
}
