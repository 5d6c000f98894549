import { deleteDB, openDB } from "idb";
import { expect, it } from "vitest";
import { readHoldings } from "@/utils/archive/read-holdings";
import { addDays } from "@/utils/domain/day";
import { anArchive, aSnapshot, FIRST } from "./an-archive";

it("counts the snapshots of every account, those that were removed too, and finds the oldest", async () => {
  const archive = await anArchive();
  const save = async (account: string, ...offsets: number[]) => {
    const snapshots = await Promise.all(offsets.map((offset) => aSnapshot(offset)));
    await archive.commit({ snapshots: { account, wallet: "spot", snapshots } });
  };
  await save("a", 3, 4);
  await save("removed", 2);
  await save("demo", 0, 1);
  expect(await readHoldings()).toEqual({ snapshots: 3, oldestDay: addDays(FIRST, 2) });
});

it("finds nothing where there is nothing to read", async () => {
  const nothing = { snapshots: 0, oldestDay: null };
  await deleteDB("daybook");
  expect(await readHoldings()).toEqual(nothing);
  (await openDB("daybook", 1)).close();
  expect(await readHoldings()).toEqual(nothing);
});
