import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Archive } from "@/utils/archive/archive";
import { createIntegrity } from "@/utils/background/integrity";
import { loadItems } from "@/utils/background/integrity-items";
import { createMirror } from "@/utils/background/integrity-mirror";
import { addDays } from "@/utils/domain/day";
import { anArchive, aSnapshot, FIRST, PROFILE } from "../archive/an-archive";

vi.mock("@/utils/browser", async () => ({ browser: (await import("wxt/testing/fake-browser")).fakeBrowser }));

const DAY_MS = 86_400_000;

let archive: Archive;
let now = 0;
const recoverAccounts = vi.fn(async () => {});
const integrity = () =>
  createIntegrity({
    archive,
    profile: async () => PROFILE,
    recoverAccounts,
    now: () => now,
    whileNoSync: (work) => work(),
  });

beforeEach(async () => {
  fakeBrowser.reset();
  recoverAccounts.mockClear();
  now = 1000 * DAY_MS;
  archive = await anArchive(createMirror());
});

async function save(...offsets: number[]) {
  const snapshots = await Promise.all(offsets.map((offset) => aSnapshot(offset)));
  await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots } });
}
async function inDatabase(work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const db = await openDB("daybook");
  await work(db);
  db.close();
}
const lose = (...offsets: number[]) =>
  inDatabase((db) => Promise.all(offsets.map((offset) => db.delete("snapshots", ["a", "spot", day(offset)]))));
const day = (offset: number) => addDays(FIRST, offset);
const reported = async () => (await loadItems()).damage.flatMap(({ days }) => days);
const mirrored = async () => Object.values((await loadItems()).heads ?? {});

describe("the mirror of the heads", () => {
  it("has each head and the very days, after every commit", async () => {
    await save(0, 1);
    await save(5);
    const [head] = await archive.heads();
    const spans = [
      [day(0), day(1)],
      [day(5), day(5)],
    ];
    expect(await mirrored()).toEqual([{ ...head, spans }]);
  });

  it("catches up without a word when it is merely behind", async () => {
    await save(0, 1);
    const before = await fakeBrowser.storage.local.get("heads");
    await save(2);
    const right = await mirrored();
    for (const stale of [before, { heads: {} }]) {
      await fakeBrowser.storage.local.set(stale);
      await integrity().check();
      expect(await mirrored()).toEqual(right);
    }
    expect(await reported()).toEqual([]);
  });

  it("never follows an archive that fell behind it", async () => {
    await save(0, 1, 2);
    const before = await mirrored();
    archive.close();
    await deleteDB("daybook");
    await save(1);
    expect(await mirrored()).toEqual(before);
  });
});

describe("the check at a start", () => {
  it("finds nothing where nothing is wrong, gaps included", async () => {
    await save(0, 1, 4, 9);
    await integrity().check();
    await integrity().verify();
    expect(await reported()).toEqual([]);
  });

  it("reports the very days whose rows are gone, then goes on from what is left", async () => {
    await save(0, 1, 4, 9);
    await lose(1, 9);
    await integrity().check();
    expect(await reported()).toEqual([day(1), day(9)]);
    expect((await archive.view("a"))?.damage).toEqual({
      days: 2,
      since: now,
      spans: [
        { account: "Main", wallet: "spot", first: day(1), last: day(1) },
        { account: "Main", wallet: "spot", first: day(9), last: day(9) },
      ],
    });
    expect((await archive.view("a"))?.day).toBe(day(4));
    expect(await mirrored()).toMatchObject([{ count: 2, lastDay: day(4) }]);

    await integrity().check();
    await save(9);
    expect(await reported()).toEqual([day(1), day(9)]);
    expect((await archive.view("a"))?.damage?.days).toBe(1);
    await save(1);
    expect((await archive.view("a"))?.damage).toBeNull();
  });

  it("reports an archive that is gone, and writes the views it had", async () => {
    await save(0, 1, 4);
    archive.close();
    await deleteDB("daybook");
    await integrity().check();
    expect(await reported()).toEqual([day(0), day(1), day(4)]);
    expect(await archive.view("all")).toMatchObject({ accounts: [{ id: "a" }], day: null, damage: { days: 3 } });
  });

  it("writes the views of an archive that is gone although it never had a day", async () => {
    await integrity().check();
    expect(await archive.view("all")).toMatchObject({ accounts: [{ id: "a" }], day: null, damage: null });
  });

  it("reports what is gone even when new days came before it was looked at", async () => {
    await save(0, 1, 2);
    archive.close();
    await deleteDB("daybook");
    await save(2, 3, 4, 5, 6);
    await integrity().check();
    expect(await reported()).toEqual([day(0), day(1)]);
  });

  it("takes no gap for a loss where there is no mirror to tell", async () => {
    await save(0, 1, 4, 9);
    await fakeBrowser.storage.local.clear();
    await integrity().verify();
    await integrity().check();
    expect(await reported()).toEqual([]);
  });

  it("brings closes that are gone back from the answers, without a word", async () => {
    await save(0, 1);
    await inDatabase((db) => db.clear("closes"));
    await integrity().check();
    expect(await reported()).toEqual([]);
    expect(await archive.closes("a", "spot", day(0), day(1))).toHaveLength(2);
  });

  it("changes no head before the difference is on record", async () => {
    await save(0, 1);
    await lose(1);
    const before = [await archive.heads(), await mirrored()];
    const set = vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValueOnce(new Error("full"));
    await expect(integrity().check()).rejects.toThrow("full");
    set.mockRestore();
    expect([await archive.heads(), await mirrored()]).toEqual(before);
    await integrity().check();
    expect(await reported()).toEqual([day(1)]);
  });

  it("does not miss a history that was removed", async () => {
    await save(0, 1);
    await archive.removeHistory("a");
    await integrity().check();
    expect(await reported()).toEqual([]);
    expect(await mirrored()).toEqual([]);
  });

  it("asks for the accounts only when extension storage knows of no head at all", async () => {
    await save(0);
    await integrity().check();
    expect(recoverAccounts).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.clear();
    await integrity().check();
    expect(recoverAccounts).toHaveBeenCalledOnce();
    expect(await mirrored()).toHaveLength(1);
  });
});

describe("the verification", () => {
  const garble = (offset: number) =>
    inDatabase(async (db) => {
      const row = await db.get("snapshots", ["a", "spot", day(offset)]);
      row.revisions[0].text = row.revisions[0].text.replace('"1"', '"2"');
      await db.put("snapshots", row);
    });

  it("finds an answer that was changed, which no count tells", async () => {
    await save(0, 1, 2);
    await garble(1);
    await integrity().check();
    expect(await reported()).toEqual([]);
    await integrity().verify();
    expect(await reported()).toEqual([day(1)]);
    expect(await archive.savedDays("a", "spot", day(0), day(2))).toEqual([day(0), day(2)]);
    expect((await archive.view("a"))?.damage?.days).toBe(1);
  });

  it("looks once a day, and reports a day once", async () => {
    await save(0, 1, 2);
    await integrity().verify();
    await garble(1);
    now += DAY_MS - 1;
    await integrity().verify();
    expect(await reported()).toEqual([]);
    for (const _ of [1, 2]) {
      now += DAY_MS;
      await integrity().verify();
    }
    expect((await loadItems()).damage).toMatchObject([{ days: [day(1)], noticedAt: 1002 * DAY_MS - 1 }]);
  });
});

describe("what was noticed", () => {
  it("is said no more once the user has seen it; the next loss is", async () => {
    await save(0, 1, 2);
    await lose(1);
    await integrity().check();
    expect(await reported()).toEqual([day(1)]);
    await integrity().dismiss();
    await integrity().check();
    expect(await reported()).toEqual([]);
    await lose(0);
    await integrity().check();
    expect(await reported()).toEqual([day(0)]);
  });
});
