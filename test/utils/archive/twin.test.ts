import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { type Archive, createArchive } from "@/utils/archive/archive";
import { openDatabase } from "@/utils/archive/database";
import { STORES } from "@/utils/archive/schema";
import { aSnapshot, PROFILE } from "./an-archive";

let places: Record<"archive" | "twin", IDBFactory>;
let archive: Archive;
let reachable: boolean;

beforeEach(() => begin());

function begin(): void {
  places = { archive: new IDBFactory(), twin: new IDBFactory() };
  reachable = true;
  start();
}

/** As after a start of the browser. */
function start(): void {
  archive?.close();
  globalThis.indexedDB = places.archive;
  archive = createArchive({
    profile: async () => PROFILE,
    secondPlace: async () => {
      if (!reachable) throw new Error("no bucket to be had");
      return places.twin;
    },
  });
}

/** What Chromium does with a log it cannot read. */
function lose(which: "archive" | "twin"): void {
  archive.close();
  places[which] = new IDBFactory();
  start();
}

const save = async (day: number, worth = "1") =>
  archive.commit({
    snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(day, worth, 1000 + day + Number(worth))] },
    prices: [{ symbol: "BTCUSDT", day: `2026-12-${String(day + 1).padStart(2, "0")}`, close: "1" }],
    run: { account: "a", wallet: "spot", at: 1, weight: 1, failure: null },
  });

async function contents(which: "archive" | "twin") {
  const db = await openDatabase(() => {}, places[which]);
  const stores = STORES.map(async (name) => [name, await db.getAllKeys(name), await db.getAll(name)]);
  const all = await Promise.all(stores);
  db.close();
  return all;
}

it("is the same after every write, of whatever kind", async () => {
  await save(0);
  await save(1);
  await save(1, "2");
  await archive.keep("clock", { offsetMs: 5 });
  expect(await contents("twin")).toEqual(await contents("archive"));
  await archive.removeHistory("a");
  const after = await contents("archive");
  expect(after.find(([name]) => name === "snapshots")).toEqual(["snapshots", [], []]);
  expect(await contents("twin")).toEqual(after);
});

it("gives back everything when the archive begins anew", async () => {
  for (const day of [0, 1, 2]) await save(day);
  await archive.keep("budget", { bannedUntil: 5 });
  const before = await contents("archive");
  lose("archive");
  expect(await archive.state("budget")).toEqual({ bannedUntil: 5 });
  expect(await contents("archive")).toEqual(before);
});

it("is made anew when it is lost itself", async () => {
  for (const day of [0, 1, 2]) await save(day);
  lose("twin");
  await archive.heads();
  expect(await contents("twin")).toEqual(await contents("archive"));
});

it("catches up with what it missed, a further answer for a day and a removal too", async () => {
  await save(0);
  await save(1);
  reachable = false;
  start();
  await save(1, "2");
  await save(2);
  reachable = true;
  start();
  await archive.heads();
  expect(await contents("twin")).toEqual(await contents("archive"));
  reachable = false;
  start();
  await archive.removeHistory("a");
  reachable = true;
  start();
  await archive.heads();
  expect(await contents("twin")).toEqual(await contents("archive"));
});

it("adds what was lost to an archive that has gone on without it, and takes nothing away", async () => {
  for (const day of [0, 1, 2]) await save(day);
  reachable = false;
  lose("archive");
  for (const day of [2, 3]) await save(day, "7");
  reachable = true;
  start();
  expect(await archive.days("a", "spot")).toHaveLength(4);
  const days = await archive.snapshots("a", "spot");
  expect(days.map(({ snapshot }) => (snapshot as { data: { totalAssetOfBtc: string } }).data.totalAssetOfBtc)).toEqual([
    "1",
    "1",
    "7",
    "7",
  ]);
  expect(await contents("twin")).toEqual(await contents("archive"));
});

it("never keeps the archive from working", async () => {
  reachable = false;
  start();
  await save(0);
  expect(await archive.heads()).toHaveLength(1);
});

it("whatever is lost between two starts, as long as it is not both: nothing acknowledged is missing", async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(20), fc.constantFrom("1", "2", "3")) },
    { weight: 1, arbitrary: fc.constantFrom("start", "archive", "twin") },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      begin();
      const answers = new Set<string>();
      for (const one of steps) {
        if (one === "start") start();
        else if (typeof one === "string") {
          lose(one);
          // A start heals: only then may the next thing be lost.
          await archive.heads();
        } else {
          await save(...one);
          answers.add(`${one[0]} ${one[1]}`);
        }
      }
      const found = await archive.examine("a", "spot");
      expect(found.revisions).toBe(answers.size);
      expect(found.garbled).toEqual([]);
      const [head] = await archive.heads();
      expect(head?.digest ?? found.digest).toBe(found.digest);
      expect(await contents("twin")).toEqual(await contents("archive"));
    }),
    { numRuns: 60 },
  );
});
