import { beforeEach, describe, expect, it, vi } from "vitest";
import { createDemo } from "@/utils/background/demo";
import { createSyncStore } from "@/utils/background/sync-store";
import { demoData } from "@/utils/demo/demo-data";
import { addDays, closeOf, type Day } from "@/utils/domain/day";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import type { Account, Profile } from "@/utils/domain/profile";
import { anArchive, aSnapshot } from "../archive/an-archive.ts";

const LAST: Day = "2026-11-21";
const REAL: Account = { id: "a", name: "Main", demo: false, paused: false, createdAt: 0 };

async function open(accounts: Account[] = []) {
  const profile: Profile = { accounts, display: DEFAULT_DISPLAY };
  const archive = await anArchive(undefined, profile);
  const now = () => closeOf(LAST) + 3_600_000;
  vi.setSystemTime(now());
  const demo = createDemo({
    archive,
    store: createSyncStore(archive, async () => profile.accounts.map(({ id }) => id)),
    profile: async () => profile,
    saveAccount: async (account) => {
      profile.accounts = [...profile.accounts.filter(({ id }) => id !== account.id), account];
    },
    now,
  });
  const show = (last = LAST) => demo.show({ name: "Demo account", ...demoData(last) });
  return { archive, demo, profile, show };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("fetch", () => expect.unreachable());
  return () => vi.useRealTimers();
});

describe("the demo account", () => {
  it("is stored and shown like a real one: three wallets, 30 days, all of it priced, and said to be a demo", async () => {
    const { archive, show, profile } = await open();
    expect(await show()).toEqual({ ok: true, value: null });
    expect(profile.accounts).toMatchObject([{ id: "demo", demo: true }]);
    const view = await archive.view("all");
    expect(view).toMatchObject({ demo: true, name: "Demo account", day: LAST, total: { partial: false } });
    expect(view?.wallets.map(({ inUse, value, failure }) => [inUse, value.btc !== null, failure])).toEqual([
      [true, true, null],
      [true, true, null],
      [true, true, null],
    ]);
    expect(view?.line.every(({ btc, fiat }) => btc !== null && fiat !== null)).toBe(true);
    expect(view?.change?.since).toBe(addDays(LAST, -1));
    expect(view?.assets.some(({ small }) => small)).toBe(true);
    expect(view?.assets.filter(({ value }) => value.btc === null).map(({ asset }) => asset)).toEqual(["AIRDROP"]);
    expect((await archive.heads()).map(({ count }) => count)).toEqual([60, 60, 60]);
  });

  it("can be shown in every currency", async () => {
    const { archive, show, profile } = await open();
    await show();
    for (const fiat of ["EUR", "GBP", "BRL", "TRY", "JPY"] as const) {
      profile.display = { ...DEFAULT_DISPLAY, fiat };
      await archive.refreshViews();
      expect((await archive.view("all"))?.total.value.fiat, fiat).toMatch(/^\d/);
    }
  });

  it("leaves nothing to be asked of Binance", async () => {
    const { archive, show } = await open();
    await show();
    expect(await archive.state("priceNeeds")).toBeNull();
  });

  it("is brought up to date without a day changing", async () => {
    const { archive, show } = await open();
    await show(addDays(LAST, -3));
    const [before] = await archive.heads();
    await show();
    const [after] = await archive.heads();
    expect([before?.count, after?.count, after?.revisions]).toEqual([60, 63, 63]);
  });

  it("is never there beside a real account", async () => {
    const { archive, show, profile } = await open([REAL]);
    expect(await show()).toEqual({ ok: true, value: null });
    expect(profile.accounts).toEqual([REAL]);
    expect(await archive.heads()).toEqual([]);
  });

  it("values nothing real: its prices are its own", async () => {
    const { archive, show, profile } = await open();
    await show();
    profile.accounts = [REAL];
    await archive.commit({
      snapshots: { account: "a", wallet: "spot", snapshots: [await aSnapshot(20, "1")] },
      changed: ["a"],
    });
    expect((await archive.view("all"))?.total.value).toEqual({ btc: "1", fiat: null });
  });

  it("is refused where it is not what Binance would answer", async () => {
    const { demo } = await open();
    const data = { name: "Demo", ...demoData(LAST), answers: { spot: { snapshotVos: [{}] }, margin: {}, futures: {} } };
    expect(await demo.show(data)).toMatchObject({ ok: false, failure: { kind: "unexpected-answer" } });
  });
});

describe("what is left of it", () => {
  it("goes when a real account takes its place, prices and all", async () => {
    const { archive, demo, show, profile } = await open();
    await show();
    profile.accounts = [REAL];
    await demo.sweep();
    expect(await archive.heads()).toEqual([]);
    expect(await archive.view("demo")).toBeNull();
    expect(await archive.pricedDays("demo:BTCUSDT", "2026-01-01", "2027-01-01")).toEqual([]);
  });

  it("stays as long as it is in the list", async () => {
    const { archive, demo, show } = await open();
    await show();
    await demo.sweep();
    expect(await archive.heads()).toHaveLength(3);
  });
});
