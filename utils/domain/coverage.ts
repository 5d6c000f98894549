import { addDays, type Day, daysFrom, lastClosedDay } from "./day";
import { isAtRisk, leavesAt, reachableDays } from "./reach";
import type { Wallet } from "./wallet";

/** The days kept of one wallet of one account. */
export interface WalletDays {
  account: string;
  wallet: Wallet;
  /** Oldest first; without those whose stored answer no longer fits its hash. */
  saved: Day[];
  /** Days Binance answered around but not for. */
  absent: Day[];
}

/** How complete one wallet's history is. Every day from the first to the last closed one is in exactly one list. */
export interface Coverage {
  firstDay: Day;
  lastDay: Day;
  saved: number;
  /** Not saved, and Binance still serves it. Binance may yet have none. */
  missing: Day[];
  /** Not saved, and no longer to be had. */
  lost: Day[];
  /** Of the missing, those that leave Binance's window within five days. */
  atRisk: Day[];
  /** When the first missing day can no longer be had, ms; `null` when none is missing. */
  saveBefore: number | null;
}

/** How complete a wallet's history is at `nowAt` (Binance's clock); `null` before its first day. `saved` in any order. */
export function coverageOf(saved: readonly Day[], nowAt: number): Coverage | null {
  const has = new Set(saved);
  const firstDay = [...has].sort()[0];
  if (firstDay === undefined) return null;
  const lastDay = lastClosedDay(nowAt);
  const reach = new Set(reachableDays(nowAt));
  const open = daysFrom(firstDay, lastDay).filter((day) => !has.has(day));
  const missing = open.filter((day) => reach.has(day));
  const [next] = missing;
  return {
    firstDay,
    lastDay,
    saved: has.size,
    missing,
    lost: open.filter((day) => !reach.has(day)),
    atRisk: missing.filter((day) => isAtRisk(day, nowAt)),
    saveBefore: next === undefined ? null : leavesAt(next),
  };
}

/** By when the next close has to be saved even if nothing is missing today: the newest day's end in the window. */
export function nextMustSave(coverage: Coverage): { day: Day; leavesAt: number } {
  const day = coverage.missing[0] ?? addDays(coverage.lastDay, 1);
  return { day, leavesAt: leavesAt(day) };
}
