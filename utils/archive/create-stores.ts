import type { Database } from "./database";

/** The stores of schema version 1. Released: never to be edited. */
export function createStores(db: Database): void {
  db.createObjectStore("snapshots", { keyPath: ["account", "wallet", "day"] });
  db.createObjectStore("closes", { keyPath: ["account", "wallet", "day"] });
  db.createObjectStore("heads", { keyPath: ["account", "wallet"] });
  db.createObjectStore("prices", { keyPath: ["symbol", "day"] }).createIndex("day", "day");
  db.createObjectStore("state");
  db.createObjectStore("runs", { autoIncrement: true }).createIndex("at", "at");
  db.createObjectStore("view");
}
