import type { AccountState } from "./account-state";
import type { Day } from "./day";
import { compare } from "./decimal";
import type { Display } from "./display";
import { EVERYTHING, failingAfter, failingKey, isUntold } from "./failing-wallets";
import type { Failure } from "./failure";
import type { Notification } from "./notification";
import type { Streak } from "./streak";
import type { Told } from "./told";
import type { View } from "./view";
import { WALLETS } from "./wallet";

/** How things stand after a run. */
export interface Situation {
  display: Display;
  /** Of all accounts together; `null` before the first. */
  all: View | null;
  /** Each account that is read, with its own record and what the sync remembers of it. */
  accounts: { id: string; view: View; state: AccountState }[];
  /** What ended the run before all was read. */
  stopped: Failure | null;
  /** ms, by Binance's clock. */
  nowAt: number;
}

/** What is to be told now, and what to remember before it is. `told` is `null` before the first run. */
export function dueNotifications(now: Situation, told: Told | null): { due: Notification[]; told: Told } {
  const margin = marginDays(now);
  const failing = failingAfter(told?.failing ?? {}, now.accounts, now.stopped, now.nowAt);
  const failed = now.display.notifyFailed ? failedOf(now, failing) : [];
  const atRisk = now.display.notifyAtRisk ? atRiskOf(now, told) : [];
  const due = [
    ...(told && now.display.notifyDaily ? dailyOf(now.all, told.day) : []),
    ...(told && now.display.notifyMargin ? marginOf(now, told.margin) : []),
    ...atRisk,
    ...failed,
  ];
  return {
    due,
    told: {
      v: 1,
      day: newest(told?.day ?? null, now.all?.day ?? null),
      margin,
      atRisk: [...new Set([...(told?.atRisk ?? []), ...atRisk.map(({ day }) => day)])].slice(-40),
      failing: failed.length > 0 ? allTold(failing) : failing,
    },
  };
}

/** The first close there ever was is the first reading, and no news. */
function dailyOf(all: View | null, seen: Day | null): Notification[] {
  if (!all || all.demo || all.day === null || seen === null || all.day <= seen) return [];
  const { day, total, change } = all;
  const compared = change && { since: change.since, ratio: change.ratio };
  return [{ kind: "daily", day, total: total.value, partial: total.partial, change: compared }];
}

/** The close each account's cross margin wallet is at. */
function marginDays({ accounts }: Situation): Record<string, Day> {
  return Object.fromEntries(accounts.flatMap(({ id, view }) => levelOf(view).map(({ day }) => [id, day] as const)));
}

function marginOf({ accounts, display }: Situation, seen: Record<string, Day>): Notification[] {
  return accounts.flatMap(({ id, view }) => {
    const before = seen[id];
    return levelOf(view)
      .filter(({ day, level }) => before !== undefined && day > before && compare(level, display.marginBelow) < 0)
      .map(({ day, level }) => ({ kind: "margin" as const, day, account: id, name: view.name, level }));
  });
}

function levelOf({ wallets }: View): { day: Day; level: string }[] {
  return wallets.flatMap((wallet) => {
    if (wallet.wallet !== "margin" || !wallet.inUse || wallet.day === null || !wallet.margin?.level) return [];
    return [{ day: wallet.day, level: wallet.margin.level }];
  });
}

function atRiskOf({ all, nowAt }: Situation, told: Told | null): Extract<Notification, { kind: "at-risk" }>[] {
  if (!all?.atRisk || all.atRisk.leavesAt <= nowAt || told?.atRisk.includes(all.atRisk.day)) return [];
  return [{ kind: "at-risk", ...all.atRisk }];
}

/** One for all that has been failing long enough and was not told of yet. */
function failedOf({ accounts }: Situation, failing: Record<string, Streak>): Notification[] {
  const untold = Object.values(failing).filter(isUntold);
  const day = untold
    .map(({ last }) => last)
    .sort()
    .at(-1);
  if (day === undefined) return [];
  if (isUntold(failing[EVERYTHING])) return [{ kind: "failed", day, accounts: [] }];
  const named = accounts.map(({ id, view }) => ({
    name: view.name,
    wallets: WALLETS.filter((wallet) => isUntold(failing[failingKey(id, wallet)])),
  }));
  return [{ kind: "failed", day, accounts: named.filter(({ wallets }) => wallets.length > 0) }];
}

function allTold(failing: Record<string, Streak>): Record<string, Streak> {
  return Object.fromEntries(
    Object.entries(failing).map(([key, streak]) => [key, isUntold(streak) ? { ...streak, told: true } : streak]),
  );
}

function newest(a: Day | null, b: Day | null): Day | null {
  return a !== null && (b === null || a > b) ? a : b;
}
