import { describe, expect, it } from "vitest";
import { freshness } from "../../components/freshness";
import type { Progress } from "../../utils/domain/progress";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, DAY, NOW } from "./a-view";

const LATER = NOW + 86_400_000;
const reading: Progress = { doing: "reading", account: "a", wallet: "margin", done: 1, of: 3 };

describe("the freshness of the numbers", () => {
  it("is fresh when every wallet has the newest close", () => {
    expect(freshness(aView(), null, NOW, true)).toMatchObject({ state: "fresh", day: DAY });
  });

  it("is due when a day has closed that nobody has asked for", () => {
    expect(freshness(aView({ nextAt: null }), null, LATER, true)).toEqual({ state: "due", day: "2026-11-22" });
  });

  it("is not published when the next try for that day is planned", () => {
    const view = aView({ nextAt: LATER + 60_000 });
    expect(freshness(view, null, LATER, true)).toEqual({
      state: "not-published",
      day: "2026-11-22",
      nextAt: LATER + 60_000,
    });
  });

  it("does not say that of a day before which the run was stopped", () => {
    const view = aView({ nextAt: LATER + 60_000 });
    expect(freshness(view, null, LATER, true, false, { kind: "timeout" }).state).toBe("due");
  });

  it("does not say that of a day that could not be asked for", () => {
    const wallets = [aSpotWallet({ failure: { kind: "timeout" } }), aMarginWallet(), aFuturesWallet()];
    const view = aView({ wallets, nextAt: LATER + 60_000 });
    expect(freshness(view, null, LATER, true)).toEqual({ state: "due", day: "2026-11-22" });
  });

  it("of invented data waits for nobody: it is brought up to date here", () => {
    const view = aView({ demo: true, nextAt: LATER + 60_000 });
    expect(freshness(view, null, NOW, true)).toMatchObject({ state: "fresh", nextAt: null });
    expect(freshness(view, null, LATER, true)).toEqual({ state: "due", day: "2026-11-22" });
  });

  it("is stale from two days on", () => {
    expect(freshness(aView(), null, LATER + 86_400_000, true)).toEqual({ state: "stale", days: 2 });
  });

  it("is partial when a wallet in use is behind", () => {
    const wallets = [aSpotWallet(), aMarginWallet(), aFuturesWallet({ day: "2026-11-20" })];
    expect(freshness(aView({ wallets }), null, NOW, true)).toEqual({
      state: "partial",
      wallet: "futures",
      day: "2026-11-20",
    });
  });

  it("does not wait for a wallet that was never opened", () => {
    const wallets = [aSpotWallet(), aMarginWallet({ day: null, inUse: false }), aFuturesWallet()];
    expect(freshness(aView({ wallets }), null, NOW, true).state).toBe("fresh");
  });

  it("says offline before it says how old", () => {
    expect(freshness(aView(), null, LATER, false)).toEqual({ state: "offline", day: DAY });
  });

  it("counts the wallet that is being read, not those that are done", () => {
    expect(freshness(aView(), reading, NOW, true)).toEqual({ state: "reading", wallet: "margin", step: 2, of: 3 });
  });

  it("says until when a sync waits", () => {
    const progress: Progress = { doing: "waiting", untilAt: NOW + 42_000, reason: "budget", done: 1, of: 3 };
    expect(freshness(aView(), progress, NOW, true)).toEqual({
      state: "waiting",
      until: NOW + 42_000,
      reason: "budget",
    });
  });

  it("says paused of an account that is, whether or not there is a network", () => {
    const accounts = [
      { id: "a", name: "Savings", paused: false },
      { id: "b", name: "Trading", paused: true },
    ];
    expect(freshness(aView({ id: "b", accounts }), null, LATER, false)).toEqual({ state: "paused", day: DAY });
    expect(freshness(aView({ id: "a", accounts }), null, NOW, true).state).toBe("fresh");
    expect(freshness(aView({ accounts }), null, NOW, true).state).toBe("fresh");
    const all = accounts.map((account) => ({ ...account, paused: true }));
    expect(freshness(aView({ accounts: all }), null, NOW, true).state).toBe("paused");
  });

  describe("with a day at risk", () => {
    const atRisk = { day: "2026-10-24", leavesAt: LATER + 5 * 86_400_000 };
    const behind = [aSpotWallet(), aMarginWallet(), aFuturesWallet({ day: "2026-11-20" })];

    it.each<[string, Parameters<typeof aView>[0], number]>([
      ["fresh", {}, NOW],
      ["partial", { wallets: behind }, NOW],
      ["due", { nextAt: null }, LATER],
      ["not published", { nextAt: LATER + 60_000 }, LATER],
      ["stale", {}, LATER + 2 * 86_400_000],
    ])("says so before it says %s", (_, over, now) => {
      expect(freshness(aView({ ...over, atRisk }), null, now, true)).toEqual({ state: "at-risk", ...atRisk });
    });

    it("says first what is going on, or why nothing is", () => {
      const accounts = [{ id: "a", name: "Savings", paused: true }];
      expect(freshness(aView({ atRisk }), reading, NOW, true).state).toBe("reading");
      expect(freshness(aView({ atRisk }), null, NOW, false).state).toBe("offline");
      expect(freshness(aView({ atRisk, accounts }), null, NOW, true).state).toBe("paused");
    });

    it("no longer says so when it is too late", () => {
      expect(freshness(aView({ atRisk }), null, atRisk.leavesAt, true).state).toBe("stale");
    });
  });

  describe("of all accounts", () => {
    const accounts = ["a", "b"].map((id) => ({ id, name: id, paused: false }));
    const partial = { value: { btc: "1", fiat: null }, partial: true };

    it("says that an account is behind, though every wallet has the newest close of some account", () => {
      const wallets = [aSpotWallet(), aMarginWallet({ partial: true }), aFuturesWallet()];
      expect(freshness(aView({ accounts, total: partial, wallets }), null, NOW, true)).toEqual({
        state: "accounts-behind",
        day: DAY,
      });
    });

    it("does not blame an account for a wallet that cannot be valued", () => {
      const wallets = [aSpotWallet(), aMarginWallet(), aFuturesWallet({ value: { btc: null, fiat: null } })];
      expect(freshness(aView({ accounts, total: partial, wallets }), null, NOW, true).state).toBe("fresh");
    });
  });

  describe("while it is locked", () => {
    it("says so before anything the lock is the reason of, but not instead of what is being read", () => {
      expect(freshness(aView(), null, LATER, true, true)).toEqual({ state: "locked", day: DAY });
      expect(freshness(aView(), reading, LATER, true, true).state).toBe("reading");
    });

    it("asks for nothing where nothing would be read anyway", () => {
      const accounts = [{ id: "a", name: "a", paused: true }];
      expect(freshness(aView({ accounts }), null, NOW, true, true).state).toBe("paused");
    });
  });

  it("says that Binance has nothing, once it has answered for every wallet", () => {
    const nothing = { day: null, value: { btc: null, fiat: null }, change: null };
    const wallets = [aSpotWallet(nothing), aMarginWallet({ ...nothing, inUse: false }), aFuturesWallet(nothing)];
    expect(freshness(aView({ day: null, wallets }), null, NOW, true)).toEqual({ state: "no-snapshots" });
    const open = [aSpotWallet({ ...nothing, answered: false }), ...wallets.slice(1)];
    expect(freshness(aView({ day: null, wallets: open }), null, NOW, true)).toEqual({ state: "none" });
  });

  describe("while Binance wants no request", () => {
    const limited = (untilAt: number) => [
      aSpotWallet(),
      aMarginWallet(),
      aFuturesWallet({ answered: false, failure: { kind: "banned", untilAt } }),
    ];
    const until = LATER + 3 * 86_400_000;

    it.each<[string, Parameters<typeof aView>[0], number]>([
      ["a day that is due", {}, LATER],
      ["days behind", {}, LATER + 86_400_000],
      ["a day at risk", { atRisk: { day: "2026-10-24", leavesAt: until } }, NOW],
      ["nothing read yet", { day: null }, NOW],
    ])("says until when, and asks for no useless press: %s", (_, over, now) => {
      const waiting = { state: "waiting", until, reason: "rate-limited" };
      expect(freshness(aView({ ...over, wallets: limited(until) }), null, now, true)).toEqual(waiting);
      const stopped = { kind: "rate-limited", untilAt: until } as const;
      const view = aView({ ...over, wallets: [aSpotWallet({ answered: false })], nextAt: until });
      expect(freshness(view, null, now, true, false, stopped)).toEqual(waiting);
    });

    it("says no more of it when the time has come, nor where there is nothing to wait for", () => {
      expect(freshness(aView({ wallets: limited(LATER) }), null, LATER, true).state).toBe("due");
      expect(freshness(aView({ wallets: limited(until) }), null, NOW, true).state).toBe("fresh");
      expect(freshness(aView({ wallets: limited(until) }), null, LATER, false).state).toBe("offline");
    });
  });

  it("is none before the first close", () => {
    const wallets = [aSpotWallet({ answered: false })];
    expect(freshness(aView({ day: null, wallets }), null, NOW, true)).toEqual({ state: "none" });
  });
});
