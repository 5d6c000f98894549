import { describe, expect, it } from "vitest";
import { hashOf } from "@/utils/archive/digest";
import type { NewSnapshot } from "@/utils/archive/save-snapshots";
import { newAccountState } from "@/utils/domain/account-state";
import { startOf } from "@/utils/domain/day";
import type { FuturesSnapshot } from "@/utils/domain/snapshot";
import { anArchive, aSnapshot, FIRST, PROFILE } from "./an-archive";

/** A futures wallet with one of each asset. */
async function aFuturesSnapshot(names: string[]): Promise<NewSnapshot> {
  const data = { assets: names.map((asset) => ({ asset, walletBalance: "1" })), position: [] };
  const snapshot: FuturesSnapshot = { type: "futures", updateTime: startOf(FIRST), data };
  const text = JSON.stringify(snapshot);
  return { day: FIRST, snapshot, revision: { text, sha256: await hashOf("futures", FIRST, text), receivedAt: 1 } };
}

describe("the view records", () => {
  it("are the same for the only account and for all", async () => {
    const archive = await anArchive();
    await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(0, "2")] } });

    const view = await archive.view("a");
    expect(view).toMatchObject({ id: "a", name: "Main", total: { value: { btc: "2" } } });
    expect(await archive.view("all")).toEqual(view);
  });

  it("are one for each of several accounts and one for all", async () => {
    const [first] = PROFILE.accounts;
    const accounts = ["a", "b"].map((id) => ({ demo: false, paused: false, createdAt: 0, ...first, id, name: id }));
    const archive = await anArchive(undefined, { ...PROFILE, accounts });
    await archive.commit({ snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(0, "2")] } });
    await archive.commit({ snapshots: { account: "b", wallet: "spot", snapshots: [await aSnapshot(0, "3")] } });

    const totals = ["a", "b", "all"].map(async (id) => (await archive.view(id))?.total.value.btc);
    expect(await Promise.all(totals)).toEqual(["2", "3", "5"]);
  });

  it("know whether Binance has answered for a wallet, though it may have had nothing", async () => {
    const archive = await anArchive();
    const answered = async () => (await archive.view("a"))?.wallets.map((wallet) => wallet.answered);
    await archive.refreshViews();
    expect(await answered()).toEqual([false, false, false]);
    const state = newAccountState();
    const spot = { ...state.wallets.spot, triedAt: 1 };
    const margin = { ...spot, failure: { kind: "timeout" as const } };
    const after = { ...state, wallets: { ...state.wallets, spot, margin } };
    await archive.commit({ state: { "account:a": after }, changed: ["a"] });
    expect(await answered()).toEqual([true, false, false]);
  });

  it("know which prices are still to be read", async () => {
    const archive = await anArchive();
    await archive.commit({ state: { priceNeeds: { ETH: { first: FIRST, last: FIRST } } }, changed: ["a"] });
    expect((await archive.view("a"))?.awaited).toEqual(["ETH"]);
    await archive.commit({ state: { priceNeeds: {} }, changed: ["a"] });
    expect((await archive.view("a"))?.awaited).toEqual([]);
  });

  it.each([3, 300])("value %i assets, each at its own price", async (count) => {
    const names = Array.from({ length: count }, (_, index) => `C${index}`);
    const archive = await anArchive();
    const prices = names.map((name) => ({ symbol: `${name}USDT`, day: FIRST, close: "2" }));
    await archive.commit({ prices: [{ symbol: "BTCUSDT", day: FIRST, close: "10" }, ...prices], changed: "none" });
    await archive.commit({
      snapshots: { account: "a", wallet: "futures", snapshots: [await aFuturesSnapshot(names)] },
    });

    expect((await archive.view("a"))?.total).toEqual({
      value: { btc: String(count / 5), fiat: String(count * 2) },
      partial: expect.any(Boolean),
    });
  });
});
