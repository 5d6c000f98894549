import { deleteDB, openDB } from "idb";
import { createStores } from "./create-stores";
import type { Database } from "./database";
import { inTransaction } from "./in-transaction";
import { readableRows } from "./readable-rows";
import { type ArchiveSchema, DATABASE, RESCUE_DATABASE, SCHEMA_VERSION, STORES } from "./schema";

/** Under this name the copy's `state` says that everything readable is in it. */
const COMPLETE = "rescued";

/**
 * For an archive whose file is damaged so that it opens, but some reads or writes fail for good. Moves everything that
 * can be read into a new one under the same name, by way of a copy: at any moment one of the two is whole.
 */
export async function rescueArchive(): Promise<void> {
  await deleteDB(RESCUE_DATABASE);
  const [damaged, copy] = [await open(DATABASE), await open(RESCUE_DATABASE)];
  try {
    await copyReadable(damaged, copy);
    await copy.put("state", true, COMPLETE);
  } finally {
    damaged.close();
    copy.close();
  }
  await finishRescue();
}

/** Ends a rescue that was interrupted; to be called before the archive is opened. */
export async function finishRescue(): Promise<void> {
  const names = await indexedDB.databases().catch(() => []);
  if (!names.some(({ name }) => name === RESCUE_DATABASE)) return;
  const copy = await open(RESCUE_DATABASE);
  try {
    if (await copy.get("state", COMPLETE)) {
      await deleteDB(DATABASE);
      const fresh = await open(DATABASE);
      await copyReadable(copy, fresh);
      await fresh.delete("state", COMPLETE);
      fresh.close();
    }
  } finally {
    copy.close();
  }
  await deleteDB(RESCUE_DATABASE);
}

function open(name: string): Promise<Database> {
  return openDB<ArchiveSchema>(name, SCHEMA_VERSION, { upgrade: createStores });
}

async function copyReadable(from: Database, to: Database): Promise<void> {
  for (const name of STORES) {
    for await (const rows of readableRows(from, name)) {
      const { store, done } = to.transaction(name, "readwrite", { durability: "strict" });
      for (const [key, value] of rows)
        inTransaction(store.put(value as never, (store.keyPath === null ? key : undefined) as never));
      await done;
    }
  }
}
