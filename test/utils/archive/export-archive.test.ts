import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Archive } from "@/utils/archive/archive";
import { exportArchive } from "@/utils/archive/export-archive";
import { addDays } from "@/utils/domain/day";
import { anArchive, aSnapshot, FIRST } from "./an-archive";

const ABOUT = {
  app: "Daybook 1.0.0",
  exportedAt: "2026-11-22T03:00:00.000Z",
  accounts: [{ id: "a", name: "Main “1”" }],
};

afterEach(() => vi.restoreAllMocks());

async function exported(tell: (done: number, of: number) => void = () => {}) {
  const made = await exportArchive(ABOUT, tell);
  if (!made) throw new Error("nothing");
  return { ...made, json: JSON.parse(await made.file.text()) };
}

async function filled(days: number): Promise<Archive> {
  const archive = await anArchive();
  for (let first = 0; first < days; first += 500) {
    const offsets = Array.from({ length: Math.min(500, days - first) }, (_, index) => first + index);
    const snapshots = await Promise.all(offsets.map((offset) => aSnapshot(offset)));
    await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots }, changed: "none" });
  }
  return archive;
}

describe("an export", () => {
  it("has every answer as it came, all revisions of them, and the prices, in one JSON text", async () => {
    const archive = await filled(2);
    const other = await aSnapshot(1, "123456789.000000000000000001", 5000);
    await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [other] } });
    const price = { symbol: "BTCUSDT", day: FIRST, close: "96430.12000000" };
    await archive.commit({ prices: [price], state: { "owner:a": "hash of a key" } });
    const { file, json, snapshots, unreadable } = await exported();
    expect({ snapshots, unreadable, type: file.type }).toEqual({
      snapshots: 2,
      unreadable: 0,
      type: "application/json",
    });
    const [first, second] = [await aSnapshot(0), await aSnapshot(1)];
    expect(json).toEqual({
      format: "daybook-archive",
      version: 1,
      ...ABOUT,
      snapshots: [
        { account: "a", wallet: "spot", day: FIRST, revisions: [first.revision] },
        { account: "a", wallet: "spot", day: addDays(FIRST, 1), revisions: [second.revision, other.revision] },
      ],
      prices: [price],
      unreadable: [],
    });
    expect(await file.text()).not.toContain("hash of a key");
  });

  it("has nothing that was invented for a demonstration", async () => {
    const archive = await filled(1);
    const invented = { account: "demo", wallet: "spot", snapshots: [await aSnapshot(0)] } as const;
    const prices = [{ symbol: "demo:BTCUSDT", day: FIRST, close: "1" }];
    await archive.commit({ snapshots: { ...invented, snapshots: [...invented.snapshots] }, prices, changed: "none" });
    const { json, snapshots, file } = await exported();
    expect([snapshots, json.snapshots.length, json.prices]).toEqual([1, 1, []]);
    expect(await file.text()).not.toContain("demo");
  });

  it("takes ten years of a wallet, a page at a time, and tells how far it is", async () => {
    const archive = await filled(3650);
    const steps: number[] = [];
    const { json, snapshots } = await exported((done, of) => {
      expect(of).toBe(3650);
      steps.push(done);
    });
    expect(snapshots).toBe(3650);
    expect(json.snapshots.map(({ day }: { day: string }) => day)).toEqual(await archive.days("a", "spot"));
    expect(steps).toHaveLength(37);
    expect(steps.at(-1)).toBe(3650);
  });

  it("lets the background write in between", async () => {
    const archive = await filled(300);
    const late = await aSnapshot(300);
    let written = Promise.resolve(0);
    const { json } = await exported((done) => {
      if (done === 100) written = archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [late] } });
    });
    expect(await written).toBe(1);
    expect(json.snapshots).toHaveLength(300);
  });

  it("leaves out a row that can no longer be read, and names it", async () => {
    await filled(3);
    const broken = addDays(FIRST, 1);
    const { getAll, get } = IDBObjectStore.prototype;
    const fails = (request: IDBRequest) => {
      request.transaction?.abort();
      return request;
    };
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (this: IDBObjectStore, ...args) {
      return fails(getAll.apply(this, args)) as IDBRequest<unknown[]>;
    });
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
      const request = get.call(this, key);
      return (key as string[])[2] === broken ? fails(request) : request;
    });
    const { json, snapshots, unreadable } = await exported();
    expect({ snapshots, unreadable }).toEqual({ snapshots: 2, unreadable: 1 });
    expect(json.unreadable).toEqual([["a", "spot", broken]]);
    expect(json.snapshots.map(({ day }: { day: string }) => day)).toEqual([FIRST, addDays(FIRST, 2)]);
  });

  it("is nothing where there is no archive, and makes none", async () => {
    await deleteDB("daybook");
    expect(await exportArchive(ABOUT, () => {})).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("daybook");
  });

  it("is whole with an empty archive, and rejects where its stores are gone", async () => {
    const archive = await anArchive();
    await archive.keep("a", 1);
    archive.close();
    expect((await exported()).json).toMatchObject({ snapshots: [], prices: [], unreadable: [] });
    await deleteDB("daybook");
    (await openDB("daybook", 1)).close();
    await expect(exportArchive(ABOUT, () => {})).rejects.toThrow();
  });
});
