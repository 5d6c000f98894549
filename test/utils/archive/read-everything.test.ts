import { deleteDB } from "idb";
import { expect, it } from "vitest";
import { readEverything } from "@/utils/archive/read-everything";
import { anArchive, aSnapshot } from "./an-archive.ts";

it("is every snapshot with all its revisions and every price, and nothing of this browser", async () => {
  const archive = await anArchive();
  const snapshots = [await aSnapshot(0), await aSnapshot(1)];
  await archive.commit({
    snapshots: { account: "a", wallet: "spot", snapshots },
    prices: [{ symbol: "BTCUSDT", day: "2026-11-01", close: "1" }],
    state: { "owner:a": "hash of a key" },
  });
  await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(0, "2", 9999)] } });
  const text = (await readEverything())?.join("") ?? "";
  const { daybook, snapshots: rows, prices } = JSON.parse(text);
  expect(daybook).toBe(1);
  expect(rows.map(({ day, revisions }: { day: string; revisions: unknown[] }) => [day, revisions.length])).toEqual([
    ["2026-11-01", 2],
    ["2026-11-02", 1],
  ]);
  expect(prices).toEqual([{ symbol: "BTCUSDT", day: "2026-11-01", close: "1" }]);
  expect(text).not.toContain("hash of a key");
  archive.close();
});

it("is nothing where there is no archive", async () => {
  await deleteDB("daybook");
  expect(await readEverything()).toBeNull();
});
