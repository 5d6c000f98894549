import type { Failure } from "../domain/failure";

/** Every `/sapi` endpoint has this request weight a minute and IP ("Limits" of the wallet API). */
const WEIGHT_PER_MINUTE = 12_000;
const MINUTE_MS = 60_000;
/** Binance's minute begins no later than ours, since our offset is taken at receipt; a second covers its drift. */
const MARGIN_MS = 1000;

/** What was spent and what Binance asked for. Plain data, kept on disk: a restart forgets nothing. */
export interface Budget {
  /** By endpoint path. */
  spent: Record<string, { minute: number; weight: number }>;
  /** No request to this host before, ms. */
  waitUntil: Record<string, number>;
  /** No request at all before, ms: an IP ban. */
  bannedUntil: number;
}

export const NEW_BUDGET: Budget = { spent: {}, waitUntil: {}, bannedUntil: 0 };

export interface Cost {
  host: string;
  path: string;
  weight: number;
}

/** `null` when a call of this cost may go out now; else why not, and until when. */
export function refusal(budget: Budget, cost: Cost, nowAt: number): Failure | null {
  if (budget.bannedUntil > nowAt) return { kind: "banned", untilAt: budget.bannedUntil };
  const waitUntil = budget.waitUntil[cost.host] ?? 0;
  if (waitUntil > nowAt) return { kind: "rate-limited", untilAt: waitUntil };
  const minute = minuteOf(nowAt);
  // The first second of a minute may still be the last of Binance's previous one.
  const from = nowAt - minute * MINUTE_MS < MARGIN_MS ? minute - 1 : minute;
  const spent = budget.spent[cost.path];
  if (!spent || spent.minute < from || spent.weight + cost.weight <= WEIGHT_PER_MINUTE) return null;
  return { kind: "rate-limited", untilAt: (spent.minute + 1) * MINUTE_MS + MARGIN_MS };
}

/** The budget after a call was let out. */
export function spend(budget: Budget, { path, weight }: Cost, nowAt: number): Budget {
  return withSpent(budget, path, nowAt, (before) => before + weight);
}

/**
 * The budget after an answer. The used weight it reports counts everything behind this IP; without it the call's own
 * weight counts in the minute of the answer too, since Binance may have received it only then.
 */
export function learn(
  budget: Budget,
  cost: Cost,
  answer: { usedWeight: number | null; failure: Failure | null },
  nowAt: number,
): Budget {
  const used = answer.usedWeight ?? cost.weight;
  const next = withSpent(budget, cost.path, nowAt, (before) => Math.max(before, used));
  const { failure } = answer;
  if (failure?.kind === "banned") return { ...next, bannedUntil: Math.max(next.bannedUntil, failure.untilAt) };
  if (failure?.kind !== "rate-limited") return next;
  const untilAt = Math.max(next.waitUntil[cost.host] ?? 0, failure.untilAt);
  return { ...next, waitUntil: { ...next.waitUntil, [cost.host]: untilAt } };
}

function withSpent(budget: Budget, path: string, nowAt: number, change: (before: number) => number): Budget {
  const minute = minuteOf(nowAt);
  const spent = budget.spent[path];
  const weight = change(spent?.minute === minute ? spent.weight : 0);
  return { ...budget, spent: { ...budget.spent, [path]: { minute, weight } } };
}

function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS);
}
