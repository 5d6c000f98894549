import type { AccountState, WalletState } from "../domain/account-state";
import { addDays, closeOf, type Day, daysFrom } from "../domain/day";
import type { Failure } from "../domain/failure";
import { REACH_DAYS } from "../domain/reach";
import { WALLETS, type Wallet } from "../domain/wallet";
import { waitAfter, waitForPublication } from "./backoff";
import type { Probe } from "./planner";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** Failures that come from the key or the account as a whole, not from one wallet. */
const OF_ACCOUNT = new Set<Failure["kind"]>([
  "key-refused",
  "key-malformed",
  "secret-mismatch",
  "key-damaged",
  "blocked",
]);

export interface Answered {
  wallet: Wallet;
  last: Day;
  /** The days of this wallet within reach that the archive has after the answer. */
  saved: ReadonlySet<Day>;
  nowAt: number;
}

/** The account's state after an answer that was stored. */
export function afterAnswer(state: AccountState, answered: Answered): AccountState {
  const { wallet, last, saved, nowAt } = answered;
  const before = state.wallets[wallet];
  const missing = daysFrom(addDays(last, 1 - REACH_DAYS), last).filter((day) => !saved.has(day));
  const newest = [...saved].sort().at(-1);
  // Binance answered around these, or had a whole day to publish them: it has none. Later calls still reach over them.
  const absent = missing.filter((day) => (newest !== undefined && day < newest) || nowAt >= closeOf(day) + DAY_MS);
  const awaiting = missing.length > absent.length;
  const neverSeen = newest === undefined && before.failure === null && wallet !== "spot";
  const next: WalletState = {
    inUse: !neverSeen,
    failure: null,
    absent,
    triedAt: nowAt,
    tries: awaiting ? before.tries + 1 : 0,
    nextAt: neverSeen ? nowAt + WEEK_MS : awaiting ? nowAt + waitForPublication(before.tries + 1) : 0,
  };
  return withWallet({ ...state, savedAt: saved.size > 0 ? nowAt : state.savedAt }, wallet, next);
}

/** The account's state after a failure: the wallet's, or where the key is the cause every wallet's. */
export function afterFailure(
  state: AccountState,
  { wallet, failure, nowAt, random }: { wallet: Wallet; failure: Failure; nowAt: number; random: () => number },
): AccountState {
  const concerned: readonly Wallet[] = OF_ACCOUNT.has(failure.kind) ? WALLETS : [wallet];
  return concerned.reduce<AccountState>((next, name) => {
    const before = next.wallets[name];
    const tries = before.tries + 1;
    const nextAt = nowAt + waitAfter(failure, tries, random);
    // A wallet that does not exist has no failure of its own, and is not asked for sooner once the key works again.
    if (name !== wallet && !before.inUse) {
      return withWallet(next, name, { ...before, nextAt: Math.max(before.nextAt, nextAt) });
    }
    if (failure.kind === "wallet-not-in-use") {
      return withWallet(next, name, { ...before, inUse: false, failure: null, tries: 0, triedAt: nowAt, nextAt });
    }
    return withWallet(next, name, { ...before, failure, tries, triedAt: nowAt, nextAt });
  }, state);
}

/** The account's state after account info said which wallets exist. */
export function afterWalletCheck(state: AccountState, exists: Record<Wallet, boolean>, nowAt: number): AccountState {
  const checked: AccountState = { ...state, walletsCheckedAt: nowAt };
  return WALLETS.reduce<AccountState>((next, wallet) => {
    const before = next.wallets[wallet];
    if (before.inUse && exists[wallet]) return next;
    const nextAt = exists[wallet] ? 0 : nowAt + WEEK_MS;
    return withWallet(next, wallet, { ...before, inUse: exists[wallet], nextAt, failure: null, tries: 0 });
  }, checked);
}

/** The account's state after account info did not answer: wallets that do not exist are left alone for an hour more. */
export function afterVainCheck(state: AccountState, nowAt: number): AccountState {
  return WALLETS.reduce<AccountState>((next, wallet) => {
    const before = next.wallets[wallet];
    return before.inUse
      ? next
      : withWallet(next, wallet, { ...before, nextAt: Math.max(before.nextAt, nowAt + HOUR_MS) });
  }, state);
}

/** The account's state when the user asks at once: what failed may be tried again now. */
export function afterUserAsked(state: AccountState): AccountState {
  return WALLETS.reduce<AccountState>((next, wallet) => {
    const before = next.wallets[wallet];
    return before.failure ? withWallet(next, wallet, { ...before, nextAt: 0 }) : next;
  }, state);
}

/** The probe after a try at a day that was not there. */
export function afterProbe(probe: Probe | null, day: Day, nowAt: number): Probe {
  const tries = probe?.day === day ? probe.tries + 1 : 1;
  return { day, tries, triedAt: nowAt, nextAt: nowAt + waitForPublication(tries) };
}

function withWallet(state: AccountState, wallet: Wallet, next: WalletState): AccountState {
  return { ...state, wallets: { ...state.wallets, [wallet]: next } };
}
