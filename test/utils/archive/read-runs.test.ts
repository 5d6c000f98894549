import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/utils/archive/database";
import { readRuns } from "@/utils/archive/read-runs";
import type { Run } from "@/utils/domain/run";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

const run = (at: number): Run => ({ account: "a", wallet: "spot", at, daysAdded: 1, weight: 2400, failure: null });

describe("the last readings a page is told of", () => {
  beforeEach(async () => {
    const database = await openDatabase(() => {});
    for (const at of [30, 10, 20, 20]) await database.add("runs", run(at));
    database.close();
  });

  it("are the newest first, whenever they were written down", async () => {
    expect(await readRuns(Number.POSITIVE_INFINITY)).toEqual([30, 20, 20, 10].map(run));
  });

  it("are no more than asked for", async () => {
    expect((await readRuns(2)).map(({ at }) => at)).toEqual([30, 20]);
  });
});

it("are none before there is an archive, which is not made", async () => {
  expect(await readRuns(20)).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
});
