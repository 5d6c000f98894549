import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createEraser } from "@/utils/background/eraser";
import { withKeys } from "@/utils/vault/database";
import { eraseKeys } from "@/utils/vault/erase-keys";
import { anArchive, aSnapshot } from "../archive/an-archive";

const permission = vi.hoisted(() => ({ given: true, shown: new Set<string>() }));
vi.mock("@/utils/browser", () => ({
  browser: {
    storage: fakeBrowser.storage,
    alarms: fakeBrowser.alarms,
    permissions: {
      contains: async () => permission.given,
      remove: async () => {
        permission.given = false;
      },
    },
    notifications: {
      getAll: async () => Object.fromEntries([...permission.shown].map((name) => [name, true])),
      clear: async (name: string) => permission.shown.delete(name),
    },
  },
}));

const databases = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

async function open({ keysFail = false } = {}) {
  const archive = await anArchive();
  await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(0)] } });
  await withKeys((db, keys) => db.put(keys, 1, "device"));
  const { local, session } = fakeBrowser.storage;
  await local.set({ settings: { v: 1 }, "key:a": {}, vault: {}, heads: {}, told: {} });
  await session.set({ vaultKey: "k", "draft:1": {}, stopped: null });
  fakeBrowser.alarms.create("sync", { when: 1e15 });
  fakeBrowser.alarms.create("lock", { when: 1e15 });
  const done: string[] = [];
  const eraser = createEraser({
    interrupted: (work) => {
      done.push("interrupted");
      return work();
    },
    rested: async () => void done.push(`rested, ${Object.keys(await local.get(null))}`),
    eraseArchive: archive.erase,
    eraseKeys: async () => (keysFail ? Promise.reject(new DOMException("no", "UnknownError")) : eraseKeys()),
    showBadge: async () => void done.push("badge"),
  });
  return { archive, eraser, done };
}

async function left() {
  const { local, session } = fakeBrowser.storage;
  return {
    databases: await databases(),
    local: Object.keys(await local.get(null)),
    session: Object.keys(await session.get(null)),
    alarms: (await fakeBrowser.alarms.getAll()).map(({ name }) => name),
    ...permission,
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  for (const name of await databases()) if (name) await deleteDB(name);
  Object.assign(permission, { given: true, shown: new Set(["daily 2026-11-21"]) });
});

describe("deleting everything", () => {
  it("leaves nothing in any store", async () => {
    const { eraser } = await open();
    expect((await left()).databases).toEqual(["daybook", "daybook-vault"]);
    await eraser.erase();
    const nothing = { databases: [], local: [], session: [], alarms: [], given: false, shown: new Set() };
    expect(await left()).toEqual(nothing);
    expect(await eraser.isUnfinished()).toBe(false);
  });

  it("takes the accounts away first, so that a run under way ends, and waits for its end", async () => {
    const { eraser, done } = await open();
    await eraser.erase();
    expect(done).toEqual(["interrupted", "rested, key:a,vault,heads,told,erasing", "badge"]);
  });

  it("deletes the copy an interrupted rescue left", async () => {
    (await openDB("daybook-rescue", 1)).close();
    const { eraser } = await open();
    (await openDB("daybook-rescue", 1)).close();
    await eraser.erase();
    expect(await databases()).toEqual([]);
  });

  it("that dies or fails half way is known to be unfinished, and can be finished", async () => {
    const { eraser } = await open({ keysFail: true });
    await expect(eraser.erase()).rejects.toThrow("no");
    expect(await eraser.isUnfinished()).toBe(true);
    const { eraser: next } = await open();
    expect(await next.isUnfinished()).toBe(true);
    await next.erase();
    expect((await left()).local).toEqual([]);
  });

  it("is done once, however often it is asked for meanwhile", async () => {
    const { eraser, done } = await open();
    await Promise.all([eraser.erase(), eraser.erase()]);
    expect(done.filter((step) => step === "interrupted")).toHaveLength(1);
  });

  it("needs no permission to take back", async () => {
    permission.given = false;
    const { eraser } = await open();
    await eraser.erase();
    expect(permission.shown.size).toBe(1);
  });
});

describe("an erased archive", () => {
  it("refuses whoever comes while it is being deleted, and begins anew afterwards", async () => {
    const { archive } = await open();
    const erasing = archive.erase();
    const late = archive.keep("late", 1);
    await expect(late).rejects.toThrow("erased");
    await erasing;
    expect(await archive.state("late")).toBeNull();
    expect(await archive.heads()).toEqual([]);
  });
});
