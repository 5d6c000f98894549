import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { openDatabase } from "@/utils/archive/database";
import { readAssetLine } from "@/utils/archive/read-asset-line";
import { newAccountState } from "@/utils/domain/account-state";
import { addDays } from "@/utils/domain/day";
import type { Snapshot } from "@/utils/domain/snapshot";
import { futures, spot } from "../domain/builders.ts";

const DAY = "2026-11-21";
const BNB = { asset: "BNB", priced: true };

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

/** A new archive with these answers: account, days before the newest, what was answered. */
async function filled(...rows: [account: string, ago: number, ...answers: (Snapshot | string)[]][]) {
  const database = await openDatabase(() => {});
  for (const [account, ago, ...answers] of rows) {
    const revisions = answers.map((answer) => {
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      return { text, sha256: "", receivedAt: 0 };
    });
    const [newest] = answers.slice(-1);
    const wallet = typeof newest === "object" ? newest.type : "spot";
    await database.put("snapshots", { account, wallet, day: addDays(DAY, -ago), revisions });
  }
  for (const account of ["a", "b"]) {
    const state = newAccountState();
    for (const wallet of ["margin", "futures"] as const) {
      state.wallets[wallet] = { ...state.wallets[wallet], inUse: account === "b" && wallet === "futures" };
    }
    await database.put("state", state, `account:${account}`);
  }
  database.close();
}

const quantities = async (...accounts: string[]) =>
  (await readAssetLine(accounts, DAY, BNB)).map(({ quantity }) => quantity);

it("has thirty days, the newest last, with gaps where a close is missing or cannot be read", async () => {
  await filled(
    ["a", 0, spot("0", [["BNB", "1", "0.5"]]), spot("0", [["BNB", "2", "0.5"]])],
    ["a", 1, "garbage"],
    ["a", 2, spot("0", [["LDBNB", "7"]])],
    ["a", 3, spot("0")],
    ["a", 29, spot("0", [["BNB", "29"]])],
    ["a", 30, spot("0", [["BNB", "30"]])],
    ["other", 1, spot("0", [["BNB", "99"]])],
  );
  const line = await readAssetLine(["a"], DAY, BNB);
  expect([line.length, line[0]?.day, line.at(-1)?.day]).toEqual([30, "2026-10-23", DAY]);
  const expected = Array.from<unknown, string | null>({ length: 30 }, () => null);
  expected[0] = "29.00000000";
  expected.splice(26, 4, "0", "7.00000000", null, "2.5");
  expect(line.map(({ quantity }) => quantity && Number(quantity))).toEqual(expected.map((one) => one && Number(one)));
});

it("is the sum over accounts and wallets in use, and unknown where any of them is missing", async () => {
  await filled(
    ["a", 0, spot("0", [["BNB", "1"]])],
    ["b", 0, spot("0", [["BNB", "2"]])],
    ["b", 0, futures({ BNB: "4" })],
    ["a", 1, spot("0", [["BNB", "1"]])],
    ["b", 1, spot("0", [["BNB", "2"]])],
  );
  expect((await quantities("a", "b")).slice(-2).map((one) => one && Number(one))).toEqual([null, 7]);
  expect((await quantities("a")).slice(-2).map(Number)).toEqual([1, 1]);
});

it("is empty before there is an archive, which is not made", async () => {
  expect(await readAssetLine(["a"], DAY, BNB)).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
});
