import type { Failure } from "../domain/failure";

/** Every `/sapi` endpoint has this request weight a minute and IP, all of `/api` half of it ("Limits" of both APIs). */
const WEIGHT_PER_MINUTE = { sapi: 12_000, api: 6_000 };
const MINUTE_MS = 60_000;
/** Binance's minute begins no later than ours, since our offset is taken at receipt; a second covers its drift. */
const MARGIN_MS = 1000;
/** Bans last three days at most ("Limits"): what is further ahead was written by a clock that has been set back since. */
const LONGEST_MS = 4 * 86_400_000;

/** Refused again and again, the distance between calls doubles up to this many minutes. */
const LONGEST_OWN_WAIT = 15;

/** What was spent and what Binance asked for. Plain data, kept on disk: a restart forgets nothing. */
export interface Budget {
  /** By endpoint path. */
  spent: Record<string, { minute: number; weight: number }>;
  /** No request to this host before, ms. */
  waitUntil: Record<string, number>;
  /** How often in a row this host asked to wait: somebody else behind the IP keeps spending. */
  refusals: Record<string, number>;
  /** No request at all before, ms: an IP ban. */
  bannedUntil: number;
}

export const NEW_BUDGET: Budget = { spent: {}, waitUntil: {}, refusals: {}, bannedUntil: 0 };

export interface Cost {
  host: string;
  path: string;
  weight: number;
}

/** `null` when a call of this cost may go out now; else why not, and until when. */
export function refusal(budget: Budget, cost: Cost, nowAt: number): Failure | null {
  if (isAhead(budget.bannedUntil, nowAt)) return { kind: "banned", untilAt: budget.bannedUntil };
  const waitUntil = budget.waitUntil[cost.host] ?? 0;
  if (isAhead(waitUntil, nowAt)) return { kind: "rate-limited", untilAt: waitUntil };
  const spent = budget.spent[cost.path];
  const limit = WEIGHT_PER_MINUTE[cost.path.startsWith("/sapi/") ? "sapi" : "api"];
  if (!spent || spent.weight + cost.weight <= limit) return null;
  // The first second of a minute may still be the last of Binance's previous one.
  const untilAt = (spent.minute + 1) * MINUTE_MS + MARGIN_MS;
  return isAhead(untilAt, nowAt) ? { kind: "rate-limited", untilAt } : null;
}

function isAhead(at: number, nowAt: number): boolean {
  return at > nowAt && at - nowAt <= LONGEST_MS;
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
  const later = (before: number, untilAt: number) => (isAhead(before, nowAt) ? Math.max(before, untilAt) : untilAt);
  if (failure?.kind === "banned") return { ...next, bannedUntil: later(next.bannedUntil, failure.untilAt) };
  // Several calls that were under way at once are refused once.
  const again = isAhead(next.waitUntil[cost.host] ?? 0, nowAt) ? 0 : 1;
  const refusals = failure?.kind === "rate-limited" ? (next.refusals[cost.host] ?? 0) + again : 0;
  const counted = { ...next, refusals: { ...next.refusals, [cost.host]: refusals } };
  if (failure?.kind !== "rate-limited") return counted;
  const own = refusals > 1 ? nowAt + Math.min(LONGEST_OWN_WAIT, 2 ** (refusals - 1)) * MINUTE_MS : 0;
  const untilAt = later(next.waitUntil[cost.host] ?? 0, Math.max(failure.untilAt, own));
  return { ...counted, waitUntil: { ...next.waitUntil, [cost.host]: untilAt } };
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
