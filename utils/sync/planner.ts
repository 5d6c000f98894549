import type { AccountState, WalletState } from "../domain/account-state";
import { addDays, closeOf, type Day, lastClosedDay } from "../domain/day";
import { isAtRisk, reachableDays } from "../domain/reach";
import { WALLETS, type Wallet } from "../domain/wallet";
import { needsUser } from "./backoff";

/** Spread over the first minutes after midnight UTC, so that not everyone asks at once. */
const EARLIEST_AFTER_CLOSE_MS = 5 * 60_000;

/** With a day at risk, tries that failed are at most this far apart. */
const RISKY_WAIT_MS = 15 * 60_000;

/** One account as the planner sees it. */
export interface PlannedAccount {
  id: string;
  state: AccountState;
  /** Days within reach that are in the archive. */
  saved: Record<Wallet, ReadonlySet<Day>>;
}

/** A day that was asked for and not published yet: when to probe for it again. */
export interface Probe {
  day: Day;
  tries: number;
  triedAt: number;
  nextAt: number;
}

export type Plan =
  /** Ask for a wallet's days from `first` to `last`. `probing`: only to see whether `last` has been published. */
  | { kind: "ask"; account: string; wallet: Wallet; first: Day; last: Day; probing: boolean; remaining: number }
  /** Nothing to ask before this instant, ms. */
  | { kind: "rest"; untilAt: number };

interface Candidate {
  account: PlannedAccount;
  wallet: Wallet;
  /** Not before this instant, ms. */
  dueAt: number;
  oldest: Day;
  first: Day;
  probing: boolean;
}

/**
 * The next call worth making. Every call reaches from the oldest missing day to the newest close, which costs no more
 * than one day. A day nobody has seen yet is probed for with one call, of the first wallet that can be read; the others
 * follow once it is there.
 */
export function plan(input: { nowAt: number; accounts: PlannedAccount[]; probe: Probe | null }): Plan {
  const { nowAt, accounts, probe } = input;
  const last = lastClosedDay(nowAt);
  const published = newestPublished(accounts, last);
  const reach = reachableDays(nowAt);
  const open = accounts.flatMap((account) => candidatesOf(account, { nowAt, reach, published }));
  const ready = open.filter(({ dueAt }) => dueAt <= nowAt).sort(byUrgency);
  const sure = ready.filter(({ probing }) => !probing);
  const probeAt = Math.max(closeOf(last) + EARLIEST_AFTER_CLOSE_MS, probe?.day === last ? probe.nextAt : 0);
  const candidates = sure.length > 0 || probeAt > nowAt ? sure : ready.slice(0, 1);
  const [best] = candidates;
  if (best) {
    const { account, wallet, first, probing } = best;
    return { kind: "ask", account: account.id, wallet, first, last, probing, remaining: candidates.length };
  }
  const waits = open.map(({ dueAt, probing }) => Math.max(dueAt, probing ? probeAt : 0));
  return { kind: "rest", untilAt: Math.min(...waits, closeOf(addDays(last, 1)) + EARLIEST_AFTER_CLOSE_MS) };
}

/** The newest day known to be out: one that any wallet has; for a start, all but the newest. */
function newestPublished(accounts: PlannedAccount[], last: Day): Day {
  let newest: Day | null = null;
  for (const { saved } of accounts) {
    for (const wallet of WALLETS) for (const day of saved[wallet]) if (newest === null || day > newest) newest = day;
  }
  return newest ?? addDays(last, -1);
}

function candidatesOf(
  account: PlannedAccount,
  { nowAt, reach, published }: { nowAt: number; reach: Day[]; published: Day },
): Candidate[] {
  return WALLETS.flatMap((wallet): Candidate[] => {
    const { absent } = account.state.wallets[wallet];
    const missing = reach.filter((day) => !account.saved[wallet].has(day));
    const oldest = missing.find((day) => !absent.includes(day));
    if (oldest === undefined) return [];
    const [first = oldest] = missing;
    const at = dueAt(account.state.wallets[wallet], isAtRisk(oldest, nowAt));
    return [{ account, wallet, dueAt: at, oldest, first, probing: oldest > published }];
  });
}

/** A day about to leave Binance's window is not left waiting for long, unless only the user can mend what is wrong. */
function dueAt({ nextAt, triedAt, failure }: WalletState, atRisk: boolean): number {
  return atRisk && failure && !needsUser(failure) ? Math.min(nextAt, triedAt + RISKY_WAIT_MS) : nextAt;
}

/**
 * Oldest missing day first: it leaves Binance's window first. Then the account that waited longest, its wallets in their
 * order.
 */
function byUrgency(a: Candidate, b: Candidate): number {
  if (a.oldest !== b.oldest) return a.oldest < b.oldest ? -1 : 1;
  return a.account.state.askedAt - b.account.state.askedAt;
}
