import fc from "fast-check";
import { openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "@/utils/archive/archive";
import { addDays } from "@/utils/domain/day";
import type { Run } from "@/utils/domain/run";
import { anArchive, aSnapshot, FIRST } from "./an-archive";

const DAY_MS = 86_400_000;

let archive: Archive;
beforeEach(async () => {
  archive = await anArchive();
});

const save = async (...made: Parameters<typeof aSnapshot>[]) =>
  archive.commit({
    snapshots: {
      account: "a",
      wallet: "spot",
      snapshots: await Promise.all(made.map((one) => aSnapshot(...one))),
    },
  });
const everything = async () => {
  const db = await openDB("daybook");
  const stores = [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const);
  // biome-ignore lint/suspicious/noExplicitAny: whatever lies in a store
  const all: Record<string, any[]> = Object.fromEntries(await Promise.all(stores));
  db.close();
  const { snapshots = [], closes = [], heads = [], runs = [], ...rest } = all;
  return { snapshots, closes, heads, runs, ...rest };
};

describe("a head", () => {
  it("is what its rows amount to, after any commits in any order", async () => {
    const answer = fc.tuple(fc.nat(8), fc.constantFrom("1", "2", "3"), fc.integer({ min: 1, max: 99 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(answer, { selector: ([day]) => day, maxLength: 5 }), { maxLength: 6 }),
        async (commits) => {
          archive = await anArchive();
          for (const commit of commits) await save(...commit);
          const [head] = await archive.heads();
          const found = await archive.examine("a", "spot");
          expect(found.garbled).toEqual([]);
          expect(head?.count ?? 0).toBe(found.days.length);
          expect(head?.firstDay).toBe(found.days[0]);
          expect(head?.lastDay).toBe(found.days.at(-1));
          expect(head?.revisions ?? 0).toBe(found.revisions);
          if (head) expect(head.digest).toBe(found.digest);
          expect((await archive.tally("a", "spot")).complete).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is the same whatever order the same answers came in", async () => {
    await save([0], [1], [2]);
    await save([1, "2", 5000]);
    const [one] = await archive.heads();
    archive = await anArchive();
    await save([1, "2", 5000]);
    await save([2], [1]);
    await save([0]);
    expect(await archive.heads()).toEqual([one]);
  });
});

describe("a commit", () => {
  it("is all or nothing: where one value cannot be stored, none is", async () => {
    await save([0], [1]);
    const before = await everything();
    const snapshots = { account: "a", wallet: "spot" as const, snapshots: [await aSnapshot(2)] };
    await expect(archive.commit({ snapshots, state: { fine: 1, broken: () => {} } })).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(await save([2])).toBe(1);
  });

  it("counts only days that are new, and keeps a different answer beside the first", async () => {
    expect(await save([0], [1])).toBe(2);
    expect(await save([0], [1])).toBe(0);
    expect(await save([1, "2", 9000], [2])).toBe(1);
    const { snapshots } = await everything();
    expect(snapshots.map(({ revisions }: { revisions: unknown[] }) => revisions.length)).toEqual([1, 2, 1]);
  });

  it("forgets runs of more than 90 days ago, and nothing else", async () => {
    const run = (at: number): Omit<Run, "daysAdded"> => ({
      account: "a",
      wallet: "spot",
      at,
      weight: 1,
      failure: null,
    });
    const now = 200 * DAY_MS;
    await save([0]);
    for (const at of [now - 91 * DAY_MS, now - 90 * DAY_MS, now - DAY_MS]) await archive.commit({ run: run(at) });
    await archive.commit({ run: run(now) });
    const { runs, snapshots } = await everything();
    expect(runs.map(({ at }: Run) => (now - at) / DAY_MS)).toEqual([90, 1, 0]);
    expect(snapshots).toHaveLength(1);
  });
});

describe("an answer that cannot be read", () => {
  const garble = async (day: string, text: string) => {
    const db = await openDB("daybook");
    const row = await db.get("snapshots", ["a", "spot", day]);
    row.revisions.at(-1).text = text;
    await db.put("snapshots", row);
    db.close();
  };

  it("is not in the view: the close before it is shown, never zero", async () => {
    await save([0, "1"], [1, "2"]);
    await garble(addDays(FIRST, 1), "no JSON");
    await archive.refreshViews();
    expect(await archive.view("a")).toMatchObject({ day: FIRST, total: { value: { btc: "1" } } });
  });

  it("is found by its hash, left where it is, and asked for again; then the new answer counts", async () => {
    await save([0, "1"], [1, "2"], [2, "3"]);
    const day = addDays(FIRST, 1);
    await garble(day, '{"type":"spot","data":{"totalAssetOfBtc":"9","balances":[]}}');
    const found = await archive.examine("a", "spot");
    expect(found).toMatchObject({ garbled: [day], broken: [day] });
    await archive.mend("a", "spot", found);
    expect(await archive.savedDays("a", "spot", FIRST, addDays(FIRST, 9))).toEqual([FIRST, addDays(FIRST, 2)]);
    expect((await archive.closes("a", "spot", FIRST, addDays(FIRST, 9))).map((close) => close.day)).not.toContain(day);
    expect((await archive.tally("a", "spot")).complete).toBe(true);

    expect(await save([1, "2"])).toBe(1);
    expect(await archive.savedDays("a", "spot", day, day)).toEqual([day]);
    expect(await archive.closes("a", "spot", day, day)).toMatchObject([{ worth: [{ asset: "BTC", amount: "2" }] }]);
    const { snapshots } = await everything();
    expect(snapshots[1].revisions.map(({ text }: { text: string }) => JSON.parse(text).data.totalAssetOfBtc)).toEqual([
      "9",
      "2",
    ]);
    expect((await archive.heads())[0]?.digest).toBe((await archive.examine("a", "spot")).digest);
  });
});

it("of a removed history nothing is left, and of another account everything", async () => {
  await save([0], [1]);
  const other = { account: "b", wallet: "spot" as const, snapshots: [await aSnapshot(0)] };
  await archive.commit({ snapshots: other });
  await archive.removeHistory("a");
  const all = await everything();
  expect([...all.snapshots, ...all.closes, ...all.heads].map(({ account }) => account)).toEqual(["b", "b", "b"]);
});
