import { describe, expect, it } from "vitest";
import { newAccountState, type WalletState } from "@/utils/domain/account-state";
import { addDays, startOf } from "@/utils/domain/day";
import { dueNotifications } from "@/utils/domain/due-notifications";
import type { Failure } from "@/utils/domain/failure";
import type { Told } from "@/utils/domain/told";
import type { WalletView } from "@/utils/domain/view";
import { aMarginWallet, aSpotWallet, aView, DAY, NOW } from "../../components/a-view";
import { type Given, situation } from "./a-situation.ts";

const REFUSED: Failure = { kind: "key-refused" };
const tomorrow = addDays(DAY, 1);
const LOW = {
  day: tomorrow,
  margin: { level: "1.1", totalAssetBtc: "1", liabilityBtc: "0", netBtc: "1" },
};

/** What is told after each of these situations in turn, by kind; nothing was seen before the first. */
function toldOf(...given: Given[]): string[][] {
  let told: Told | null = null;
  return given.map((one) => {
    // What is remembered goes through extension storage.
    const next = dueNotifications(situation(one), told && JSON.parse(JSON.stringify(told)));
    told = next.told;
    return next.due.map(({ kind, day }) => `${kind} ${day}`);
  });
}

const at = (day: string) => startOf(day) + 3 * 3_600_000;
const off = { display: { notifyDaily: false, notifyFailed: false, notifyAtRisk: false, notifyMargin: false } };

describe("the daily summary", () => {
  it("comes once with every new close, and not for the one that was there already", () => {
    const next = { all: { day: tomorrow } };
    expect(toldOf({}, {}, next, next, {}, next)).toEqual([[], [], [`daily ${tomorrow}`], [], [], []]);
  });

  it("carries the total, the change and whether it is partial", () => {
    const { told } = dueNotifications(situation({}), null);
    const total = { value: { btc: "2", fiat: null }, partial: true };
    const { due } = dueNotifications(situation({ all: { day: tomorrow, total } }), told);
    const change = { since: "2026-11-20", ratio: aView().change?.ratio };
    expect(due).toEqual([{ kind: "daily", day: tomorrow, total: total.value, partial: true, change }]);
    const unchanged = dueNotifications(situation({ all: { day: tomorrow, change: null } }), told);
    expect(unchanged.due).toMatchObject([{ change: null }]);
  });

  it("does not come with the first close of a new account", () => {
    expect(toldOf({ all: { day: null } }, {}, { all: { day: tomorrow } })).toEqual([[], [], [`daily ${tomorrow}`]]);
  });

  it("switched on later, comes with the next close only", () => {
    const later = { all: { day: addDays(DAY, 2) } };
    expect(toldOf(off, { ...off, all: { day: tomorrow } }, { all: { day: tomorrow } }, later)).toEqual([
      [],
      [],
      [],
      [`daily ${addDays(DAY, 2)}`],
    ]);
  });
});

describe("what is told of nothing", () => {
  const { told } = dueNotifications(situation({}), null);

  it.each([
    ["invented data", { demo: true, day: tomorrow }],
    ["no close at all", { day: null }],
  ])("no summary of %s", (_name, all) => {
    expect(dueNotifications(situation({ all }), told).due).toEqual([]);
  });

  it("nothing without any account, and what was seen stays seen", () => {
    const none = { ...situation({}), all: null, accounts: [] };
    expect(dueNotifications(none, told)).toEqual({ due: [], told: { ...told, margin: {} } });
    expect(dueNotifications(none, null).told).toEqual({ v: 1, day: null, margin: {}, atRisk: [], failing: {} });
  });

  it.each<[string, WalletView]>([
    ["another wallet", { ...aSpotWallet(), day: tomorrow }],
    ["one not in use", aMarginWallet({ ...LOW, inUse: false })],
    ["one without a close", aMarginWallet({ ...LOW, day: null })],
    ["one without figures", aMarginWallet({ day: tomorrow, margin: null })],
  ])("no margin level of %s", (_name, wallet) => {
    const now = situation({});
    const [account] = now.accounts;
    if (!account) throw new Error("no account");
    const accounts = [{ ...account, view: aView({ wallets: [wallet] }) }];
    expect(dueNotifications({ ...now, accounts }, told).due).toEqual([]);
  });

  it("no margin level of an account that is new", () => {
    const now = situation({ level: "1.1", levelDay: tomorrow });
    const accounts = now.accounts.map((account) => ({ ...account, id: "new" }));
    expect(dueNotifications({ ...now, accounts }, told).due).toEqual([]);
  });
});

describe("a failure two days in a row", () => {
  const failing = (day: string, over: Partial<WalletState> = {}): Given => ({
    nowAt: at(day),
    failing: { spot: { failure: REFUSED, triedAt: at(day), ...over } },
  });

  it("is told on the second day, once", () => {
    const third = addDays(DAY, 2);
    expect(toldOf(failing(DAY), failing(DAY), failing(tomorrow), failing(tomorrow), failing(third))).toEqual([
      [],
      [],
      [`failed ${tomorrow}`],
      [],
      [],
    ]);
  });

  it.each<[string, Given]>([
    ["it was read in between", { nowAt: at(tomorrow) }],
    ["it was not tried again", { ...failing(tomorrow, { triedAt: at(DAY) }) }],
    ["a day lies between", failing(addDays(DAY, 2))],
    ["the wallet is not in use", failing(tomorrow, { inUse: false })],
    ["the computer was offline", failing(tomorrow, { failure: { kind: "offline" } })],
    ["it was locked", failing(tomorrow, { failure: { kind: "locked" } })],
  ])("is none when %s", (_name, second) => {
    expect(toldOf(failing(DAY), second).flat()).toEqual([]);
  });

  it("begins anew after a day on which it was read", () => {
    const [third, fourth] = [addDays(DAY, 2), addDays(DAY, 3)];
    expect(
      toldOf(failing(DAY), failing(tomorrow), { nowAt: at(tomorrow) }, failing(third), failing(fourth)).flat(),
    ).toEqual([`failed ${tomorrow}`, `failed ${fourth}`]);
  });

  it("names every wallet of an account that is due in one message", () => {
    const both = (day: string): Given => ({
      nowAt: at(day),
      failing: { spot: { failure: REFUSED }, futures: { failure: REFUSED } },
    });
    const { told } = dueNotifications(situation(both(DAY)), null);
    expect(dueNotifications(situation(both(tomorrow)), told).due).toEqual([
      { kind: "failed", day: tomorrow, accounts: [{ name: "Main", wallets: ["spot", "futures"] }] },
    ]);
  });

  it("names the failing account among several, and the newest day", () => {
    const two = (day: string) => {
      const now = situation({ nowAt: at(day), failing: { margin: { failure: REFUSED } } });
      const fine = { id: "b", view: aView({ name: "Fine" }), state: newAccountState() };
      return { ...now, accounts: [...now.accounts, fine] };
    };
    const { told } = dueNotifications(two(DAY), null);
    expect(dueNotifications(two(tomorrow), told).due).toEqual([
      { kind: "failed", day: tomorrow, accounts: [{ name: "Main", wallets: ["margin"] }] },
    ]);
  });

  it("is told of what stops every reading, too, without naming a wallet", () => {
    const stopped = (day: string): Given => ({ nowAt: at(day), stopped: { kind: "blocked", status: 451 } });
    const { told } = dueNotifications(situation(stopped(DAY)), null);
    expect(dueNotifications(situation(stopped(tomorrow)), told).due).toEqual([
      { kind: "failed", day: tomorrow, accounts: [] },
    ]);
    const offline = (day: string): Given => ({ nowAt: at(day), stopped: { kind: "offline" } });
    expect(toldOf(offline(DAY), offline(tomorrow)).flat()).toEqual([]);
  });

  it("switched on while it goes on, is told then", () => {
    expect(toldOf({ ...off, ...failing(DAY) }, { ...off, ...failing(tomorrow) }, failing(tomorrow))).toEqual([
      [],
      [],
      [`failed ${tomorrow}`],
    ]);
  });
});

describe("a day at risk", () => {
  const risky = (day: string): Given => ({ all: { atRisk: { day, leavesAt: NOW + 1 } } });

  it("is told once, each day for itself", () => {
    const [one, two] = ["2026-10-24", "2026-10-25"] as const;
    expect(toldOf({}, risky(one), risky(one), risky(two), risky(one)).flat()).toEqual([
      `at-risk ${one}`,
      `at-risk ${two}`,
    ]);
  });

  it("is not told when it is already lost", () => {
    expect(toldOf({ all: { atRisk: { day: "2026-10-24", leavesAt: NOW } } }).flat()).toEqual([]);
  });
});

describe("a margin level below the threshold", () => {
  it.each([
    ["1.49999999", true],
    ["1.5", false],
    ["999", false],
    ["10", false],
  ])("%s at a new close: %s", (level, told) => {
    const due = toldOf({}, { level, levelDay: tomorrow }).flat();
    expect(due).toEqual(told ? [`margin ${tomorrow}`] : []);
  });

  it("is told once at each close, and not of closes that were there before", () => {
    const low = { level: "1.1" };
    const next = { ...low, levelDay: tomorrow };
    expect(toldOf(low, low, next, next, { ...low, levelDay: addDays(DAY, 2) }).flat()).toEqual([
      `margin ${tomorrow}`,
      `margin ${addDays(DAY, 2)}`,
    ]);
  });

  it("goes by the threshold the user set, and is nothing without a level", () => {
    const given = { level: "1.9", levelDay: tomorrow };
    expect(toldOf({}, { ...given, display: { marginBelow: "2" } }).flat()).toEqual([`margin ${tomorrow}`]);
    expect(toldOf({}, { ...given, level: null }).flat()).toEqual([]);
  });
});

it("tells nothing that was not switched on", () => {
  const everything = (day: string): Given => ({
    ...off,
    nowAt: at(day),
    all: { day, atRisk: { day: "2026-10-24", leavesAt: at(day) + 1 } },
    level: "1",
    levelDay: day,
    failing: { spot: { failure: REFUSED } },
  });
  expect(toldOf(everything(DAY), everything(tomorrow)).flat()).toEqual([]);
});
