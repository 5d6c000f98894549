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
    expect(freshness(aView(), progress, NOW, true)).toEqual({ state: "waiting", until: NOW + 42_000 });
  });

  it("is none before the first close", () => {
    expect(freshness(aView({ day: null }), null, NOW, true)).toEqual({ state: "none" });
  });
});
