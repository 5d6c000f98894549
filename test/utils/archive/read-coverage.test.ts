import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/utils/archive/database";
import { readCoverage } from "@/utils/archive/read-coverage";
import { walletState } from "@/utils/archive/wallet-state";
import { newAccountState } from "@/utils/domain/account-state";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

const DAYS = ["2026-11-19", "2026-11-20", "2026-11-21"];

async function filled() {
  const database = await openDatabase(() => {});
  for (const day of DAYS) await database.put("snapshots", { account: "a", wallet: "spot", day, revisions: [] });
  await database.put("snapshots", { account: "ab", wallet: "spot", day: "2026-11-01", revisions: [] });
  return database;
}

describe("the days a page is told of", () => {
  it("are those of each wallet of the accounts asked for, oldest first", async () => {
    (await filled()).close();
    const days = await readCoverage(["a", "b"]);
    expect(days.map(({ account, wallet, saved }) => [account, wallet, saved])).toEqual([
      ["a", "spot", DAYS],
      ["a", "margin", []],
      ["a", "futures", []],
      ["b", "spot", []],
      ["b", "margin", []],
      ["b", "futures", []],
    ]);
  });

  it("are without those that are broken, and with those Binance had none of", async () => {
    const database = await filled();
    const state = newAccountState();
    state.wallets = { ...state.wallets, spot: { ...state.wallets.spot, absent: ["2026-11-18"] } };
    await database.put("state", state, "account:a");
    await database.put("state", ["2026-11-20"], walletState("broken", "a", "spot"));
    database.close();
    const [spot] = await readCoverage(["a"]);
    expect(spot).toMatchObject({ saved: ["2026-11-19", "2026-11-21"], absent: ["2026-11-18"] });
  });

  it("are none before there is an archive, which is not made", async () => {
    expect(await readCoverage(["a"])).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
