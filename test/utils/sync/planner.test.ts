import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newAccountState, type WalletState } from "@/utils/domain/account-state";
import { addDays, closeOf, type Day, daysFrom, lastClosedDay } from "@/utils/domain/day";
import { WALLETS, type Wallet } from "@/utils/domain/wallet";
import { type PlannedAccount, plan } from "@/utils/sync/planner";

const HOUR = 3_600_000;
const NOON = Date.parse("2026-11-22T12:00:00Z");
const LAST = "2026-11-21";
const all = daysFrom("2026-10-23", LAST);

function account(
  id: string,
  saved: Partial<Record<Wallet, Day[]>>,
  change = (state = newAccountState()) => state,
): PlannedAccount {
  const days: Record<string, ReadonlySet<Day>> = Object.fromEntries(
    WALLETS.map((wallet) => [wallet, new Set(saved[wallet] ?? all)]),
  );
  return { id, state: change(), saved: days as PlannedAccount["saved"] };
}

/** An account with all days but these of spot, and what is remembered of spot. */
function lacking(days: Day[], remembered: Partial<WalletState> = {}): PlannedAccount {
  const one = account("a", { spot: all.filter((day) => !days.includes(day)) });
  one.state.wallets.spot = { ...one.state.wallets.spot, ...remembered };
  return one;
}

const planFor = (accounts: PlannedAccount[], nowAt = NOON) => plan({ nowAt, accounts, probe: null });

const anyAccount = fc
  .record({
    spot: fc.subarray(all),
    margin: fc.subarray(all),
    futures: fc.subarray(all),
    nextAt: fc.integer({ min: -5, max: 5 }),
    absent: fc.subarray(all),
  })
  .map(({ nextAt, absent, ...saved }) => {
    const state = newAccountState();
    const wallets = Object.fromEntries(
      WALLETS.map((wallet) => [wallet, { ...state.wallets[wallet], nextAt: NOON + nextAt * HOUR, absent }]),
    );
    return account("any", saved, () => ({ ...state, wallets: wallets as typeof state.wallets }));
  });

describe("whatever is in the archive, a planned call", () => {
  const at = fc.integer({ min: Date.parse("2026-11-22T00:00:00Z"), max: Date.parse("2026-11-22T23:59:59Z") });

  it("asks for at least one missing day, for none in the future and none outside Binance's window", () => {
    fc.assert(
      fc.property(at, fc.array(anyAccount, { minLength: 1, maxLength: 5 }), (nowAt, drawn) => {
        const accounts = drawn.map((one, index) => ({ ...one, id: `${index}` }));
        const next = plan({ nowAt, accounts, probe: null });
        if (next.kind === "rest") {
          expect(next.untilAt).toBeGreaterThan(nowAt);
          return;
        }
        const asked = daysFrom(next.first, next.last);
        const saved = accounts.find(({ id }) => id === next.account)?.saved[next.wallet];
        expect(saved?.has(next.first)).toBe(false);
        expect(next.last).toBe(lastClosedDay(nowAt));
        expect(closeOf(next.last)).toBeLessThanOrEqual(nowAt);
        // The span is under 30 days, its oldest close less than 30 days ago.
        expect(asked.length).toBeLessThanOrEqual(30);
        expect(nowAt - (closeOf(next.first) - 60_000)).toBeLessThan(30 * 24 * HOUR);
      }),
      { numRuns: 500 },
    );
  });

  it("is made when a rest is over, unless another rest begins then", () => {
    fc.assert(
      fc.property(at, fc.array(anyAccount, { maxLength: 3 }), (nowAt, drawn) => {
        let next = planFor(drawn, nowAt);
        for (let rests = 0; next.kind === "rest" && rests < 20; rests += 1) {
          const again = planFor(drawn, next.untilAt);
          if (again.kind === "rest") expect(again.untilAt).toBeGreaterThan(next.untilAt);
          next = again;
        }
        // Twenty nights are slept through only if there is nobody to ask for.
        expect(next.kind).toBe(drawn.length > 0 ? "ask" : "rest");
      }),
    );
  });

  it("is followed by rest once what it asked for is there, call by call", () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { minLength: 1, maxLength: 4 }), (drawn) => {
        const accounts = drawn.map((one, index) => ({ ...one, id: `${index}` }));
        const calls: string[] = [];
        for (;;) {
          const next = plan({ nowAt: NOON, accounts, probe: null });
          if (next.kind === "rest") break;
          calls.push(`${next.account} ${next.wallet}`);
          const saved = accounts.find(({ id }) => id === next.account)?.saved[next.wallet] as Set<Day>;
          for (const day of daysFrom(next.first, next.last)) saved.add(day);
        }
        // One call covers everything within reach: no wallet is asked twice.
        expect(new Set(calls).size).toBe(calls.length);
      }),
    );
  });
});

describe("a day that has just closed", () => {
  const before = all.filter((day) => day < LAST);
  const waiting = () => account("a", { spot: before, margin: before, futures: before });

  it("is probed for with one spot call, of one account", () => {
    const accounts = [waiting(), { ...waiting(), id: "b" }];
    expect(plan({ nowAt: NOON, accounts, probe: null })).toMatchObject({
      kind: "ask",
      account: "a",
      wallet: "spot",
      probing: true,
      remaining: 1,
    });
  });

  it("is not asked for in the first minutes after midnight", () => {
    const nowAt = closeOf(LAST) + 60_000;
    expect(plan({ nowAt, accounts: [waiting()], probe: null })).toEqual({
      kind: "rest",
      untilAt: closeOf(LAST) + 300_000,
    });
    expect(planFor([waiting()], closeOf(LAST) + 300_000)).toMatchObject({ kind: "ask", probing: true });
  });

  it("is left alone until the next probe, whatever was probed for the day before", () => {
    const probe = { day: LAST, tries: 1, triedAt: NOON - HOUR, nextAt: NOON + HOUR };
    expect(plan({ nowAt: NOON, accounts: [waiting()], probe })).toEqual({ kind: "rest", untilAt: NOON + HOUR });
    expect(plan({ nowAt: NOON + HOUR, accounts: [waiting()], probe })).toMatchObject({ kind: "ask", probing: true });
    const old = { ...probe, day: addDays(LAST, -1) };
    expect(plan({ nowAt: NOON, accounts: [waiting()], probe: old })).toMatchObject({ kind: "ask", probing: true });
  });

  it("is waited for until five minutes past midnight when nothing is missing", () => {
    const accounts = [account("a", {})];
    expect(planFor(accounts)).toEqual({ kind: "rest", untilAt: Date.parse("2026-11-23T00:05:00Z") });
  });

  it("is asked for everywhere once one wallet has it", () => {
    const accounts = [account("a", { margin: before, futures: before }), { ...waiting(), id: "b" }];
    expect(plan({ nowAt: NOON, accounts, probe: null })).toMatchObject({ kind: "ask", probing: false, remaining: 5 });
  });

  it("is probed for with the next wallet when spot cannot be read", () => {
    const failing = waiting();
    failing.state.wallets.spot = {
      ...failing.state.wallets.spot,
      failure: { kind: "unexpected-answer", detail: "x" },
      nextAt: NOON + 6 * HOUR,
    };
    expect(plan({ nowAt: NOON, accounts: [failing], probe: null })).toMatchObject({ wallet: "margin", probing: true });
  });
});

describe("among several", () => {
  it("the oldest missing day goes first, then the account that waited longest", () => {
    const old = account("old", { futures: all.slice(1) });
    const recent = account("recent", { spot: all.filter((day) => day !== "2026-11-10") });
    const asked = { ...account("asked", { spot: [] }), state: { ...newAccountState(), askedAt: 5 } };
    const waited = { ...account("waited", { spot: [] }), state: { ...newAccountState(), askedAt: 4 } };
    for (const pair of [
      [recent, old],
      [old, recent],
    ])
      expect(planFor(pair)).toMatchObject({ account: "old", first: all[0] });
    for (const pair of [
      [asked, waited],
      [waited, asked],
    ])
      expect(planFor(pair)).toMatchObject({ account: "waited" });
  });
});

describe("after a failure", () => {
  const failed = (day: Day, minutesAgo: number, failure: WalletState["failure"] = { kind: "timeout" }) =>
    planFor([lacking([day], { failure, triedAt: NOON - minutesAgo * 60_000, nextAt: NOON + HOUR })]);

  it("a day at risk is tried again after a quarter of an hour, one that is not when its wait is over", () => {
    expect(failed("2026-10-25", 15)).toMatchObject({ kind: "ask", first: "2026-10-25" });
    expect(failed("2026-10-25", 14)).toEqual({ kind: "rest", untilAt: NOON + 60_000 });
    expect(failed("2026-11-10", 16)).toEqual({ kind: "rest", untilAt: NOON + HOUR });
  });

  it("that only the user can mend, a day at risk waits like any other", () => {
    expect(failed("2026-10-25", 16, { kind: "key-refused" })).toEqual({ kind: "rest", untilAt: NOON + HOUR });
  });
});

describe("a day Binance answered around", () => {
  it("is not asked for on its own, and a call for a later one reaches back over it", () => {
    const around = ["2026-11-05"];
    expect(planFor([lacking(around, { absent: around })]).kind).toBe("rest");
    expect(planFor([lacking([...around, "2026-11-10"], { absent: around })])).toMatchObject({
      kind: "ask",
      first: "2026-11-05",
      last: LAST,
    });
  });

  it("says nothing about the newest: of an account that has no day at all, that one is probed for", () => {
    const one = account("new", { spot: [], margin: [], futures: [] });
    for (const wallet of WALLETS) {
      one.state.wallets[wallet] = { ...one.state.wallets[wallet], absent: all.slice(0, -1) };
    }
    expect(planFor([one])).toMatchObject({ kind: "ask", wallet: "spot", probing: true });
  });
});
