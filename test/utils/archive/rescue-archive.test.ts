import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Archive } from "@/utils/archive/archive";
import { createStores } from "@/utils/archive/create-stores";
import type { Database } from "@/utils/archive/database";
import { unlessAborted } from "@/utils/archive/unless-aborted";
import { anArchive, aSnapshot } from "./an-archive";

let archive: Archive;
beforeEach(async () => {
  archive = await anArchive();
  const snapshots = { account: "a", wallet: "spot" as const, snapshots: [await aSnapshot(0), await aSnapshot(1, "5")] };
  const run = { account: "a", wallet: "spot" as const, at: 1, weight: 1, failure: null };
  await archive.commit({
    snapshots,
    run,
    state: { probe: 1 },
    prices: [{ symbol: "BTCUSDT", day: "2026-11-01", close: "1" }],
  });
});

async function contents(name = "daybook") {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames].map(async (store) => [
    store,
    await db.getAllKeys(store),
    await db.getAll(store),
  ]);
  const all = await Promise.all(stores);
  db.close();
  return all;
}
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** As a rescue leaves it when the browser is killed in between. */
async function interruptedRescue(complete: boolean) {
  archive.close();
  const from = await openDB("daybook");
  const copy = await openDB("daybook-rescue", 1, { upgrade: (db) => createStores(db as unknown as Database) });
  for (const store of from.objectStoreNames) {
    const keys = await from.getAllKeys(store);
    for (const [index, value] of (await from.getAll(store)).entries()) {
      await copy.put(store, value, copy.transaction(store).store.keyPath === null ? keys[index] : undefined);
    }
  }
  if (complete) await copy.put("state", true, "rescued");
  copy.close();
  return from;
}

describe("a rescue", () => {
  it("puts everything that can be read into a new archive of the same name", async () => {
    const before = await contents();
    const deleted = vi.spyOn(indexedDB, "deleteDatabase");
    await archive.rescue();
    expect(deleted.mock.calls.flat()).toContain("daybook");
    deleted.mockRestore();
    expect(await contents()).toEqual(before);
    expect(await databases()).toEqual(["daybook"]);
  });

  it("is waited for by whoever needs the archive meanwhile", async () => {
    const opened = vi.spyOn(indexedDB, "open");
    const rescue = archive.rescue();
    const [[head]] = await Promise.all([archive.heads(), archive.state("probe"), rescue]);
    expect(head?.count).toBe(2);
    // The damaged one, the copy; the copy again, the new one; and the new one for everybody.
    expect(opened.mock.calls.map(([name]) => name)).toEqual([
      "daybook",
      "daybook-rescue",
      "daybook-rescue",
      "daybook",
      "daybook",
    ]);
    opened.mockRestore();
    expect(await databases()).toEqual(["daybook"]);
  });

  it("is finished at the next start when its copy was complete, whatever became of the archive", async () => {
    const before = await contents();
    const half = await interruptedRescue(true);
    await half.clear("snapshots");
    half.close();
    expect(await archive.heads()).toHaveLength(1);
    expect(await contents()).toEqual(before);
    expect(await databases()).toEqual(["daybook"]);
  });

  it("leaves the archive alone when its copy was not complete", async () => {
    const before = await contents();
    const from = await interruptedRescue(false);
    from.close();
    const copy = await openDB("daybook-rescue");
    await copy.clear("snapshots");
    copy.close();
    expect(await archive.heads()).toHaveLength(1);
    expect(await contents()).toEqual(before);
    expect(await databases()).toEqual(["daybook"]);
  });
});

it("no request that is never answered outlives its transaction", async () => {
  const db = await openDB("daybook");
  const transaction = db.transaction("snapshots");
  const answer = unlessAborted(transaction, new Promise(() => {}));
  transaction.abort();
  await expect(answer).rejects.toThrow();
  db.close();
});
