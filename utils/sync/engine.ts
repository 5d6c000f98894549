import { addDays, lastClosedDay } from "../domain/day";
import { type Failure, fail, ok, type Result } from "../domain/failure";
import type { Progress } from "../domain/progress";
import { REACH_DAYS } from "../domain/reach";
import { WALLETS, type Wallet } from "../domain/wallet";
import { afterUserAsked } from "./outcome";
import { type Plan, type PlannedAccount, plan } from "./planner";
import type { SyncStore } from "./store";

type Ask = Extract<Plan, { kind: "ask" }>;

/** A wait up to this long is sat out within the run; a longer one ends it, and the alarm starts the next. */
const LONGEST_WAIT_MS = 125_000;
/** If a run dies half way, an alarm goes on with it so long after its last step. */
const RESUME_MS = 60_000;
/** The clock is measured before every run that asks anything, and at least this often. */
const CLOCK_GOOD_FOR_MS = 86_400_000;
/** However often the user asks, an unpublished day is probed for at most once a minute. */
const PROBE_FLOOR_MS = 60_000;

export interface EngineParts {
  store: SyncStore;
  /** Ids of the accounts to read, in the user's order. */
  accounts: () => Promise<string[]>;
  clock: { now(): number; age(): number; restore(): Promise<void>; synchronise(): Promise<Result<number>> };
  /** A failure that stops everything, such as a host permission that was taken away; `null` when nothing does. */
  obstacle: () => Promise<Failure | null>;
  /** Looks weekly which wallets an account has; answers a failure of the key. */
  checkWallets: (account: string) => Promise<Failure | null>;
  readWallet: (ask: Ask) => Promise<Failure | null>;
  readPrices: () => Promise<Failure | null>;
  /** Runs work while no other context of the extension does. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Shows what is being done; `null` when nothing is. */
  show: (progress: Progress | null) => Promise<void>;
  /** Tells why the run ended before all was read, or that it did not. */
  tell: (stopped: Failure | null) => Promise<void>;
  /** Waits until an instant (ms), staying alive. */
  waitUntil: (untilAt: number) => Promise<void>;
  /** Makes sure a run starts at this instant, even if this one dies. */
  schedule: (at: number) => Promise<void>;
}

/**
 * Brings the archive up to date: whatever is due is asked for, step by step, each step on the disk before the next.
 * Alarm, start-up and the user all call the same `reconcile`; callers at the same time share one run.
 */
export function createEngine(parts: EngineParts) {
  const { store, clock, show, schedule } = parts;
  let running: Promise<Result<null>> | null = null;
  /** Asked for while a run was under way, perhaps for what it had passed: a new account, a host given back, a retry. */
  const meanwhile = { asked: false, userAsked: false };

  return function reconcile({ userAsked = false } = {}): Promise<Result<null>> {
    if (running) Object.assign(meanwhile, { asked: true, userAsked: userAsked || meanwhile.userAsked });
    running ??= runs(userAsked).finally(() => {
      running = null;
    });
    return running;
  };

  async function runs(userAsked: boolean): Promise<Result<null>> {
    Object.assign(meanwhile, { asked: false, userAsked: false });
    const result = await parts.exclusive(() => run(userAsked));
    return meanwhile.asked ? runs(meanwhile.userAsked) : result;
  }

  async function run(userAsked: boolean): Promise<Result<null>> {
    await clock.restore();
    await schedule(clock.now() + RESUME_MS);
    const stopped = await attempt(userAsked);
    const next = await nextPlan();
    // A run that was stopped may still want prices, which the plan knows nothing of: that never waits for the next close.
    const planned = next.kind === "rest" ? next.untilAt : Number.POSITIVE_INFINITY;
    const nextAt = stopped || next.kind === "ask" ? Math.min(planned, untilOf(stopped, clock.now())) : planned;
    await store.saveNextAt(nextAt);
    await parts.tell(stopped);
    await show(null);
    await schedule(nextAt);
    return stopped ? fail(stopped) : ok(null);
  }

  /** Answers what ended the run before all was read, or `null`. A wallet that failed does not end it. */
  async function attempt(userAsked: boolean): Promise<Failure | null> {
    const obstacle = await parts.obstacle();
    if (obstacle) return obstacle;
    // Nobody to ask for: then nothing is asked, not even the time.
    if ((await parts.accounts()).length === 0) return null;
    if (userAsked) await forgetWaits();
    if ((await nextPlan(userAsked)).kind === "ask" || clock.age() > CLOCK_GOOD_FOR_MS) {
      const measured = await clock.synchronise();
      if (!measured.ok) return measured.failure;
    }
    const stopped = await readAll(userAsked);
    // Prices come from another host: who has to wait at the one is not kept from what is wanted of the other.
    const unpriced = await parts.readPrices();
    return stopped ?? unpriced;
  }

  async function readAll(userAsked: boolean): Promise<Failure | null> {
    for (let done = 0; ; done += 1) {
      await schedule(clock.now() + RESUME_MS);
      const next = await nextPlan(userAsked && done === 0);
      if (next.kind === "rest") return null;
      const { account, wallet, remaining } = next;
      const of = done + remaining;
      await show({ doing: "reading", account, wallet, done, of });
      const failure = (await parts.checkWallets(account)) ?? (await readChecked(next));
      if (!failure || !("untilAt" in failure)) continue;
      if (failure.untilAt - clock.now() > LONGEST_WAIT_MS) return failure;
      await show({ doing: "waiting", untilAt: failure.untilAt, reason: "rate-limited", done, of });
      await schedule(failure.untilAt + RESUME_MS);
      await parts.waitUntil(failure.untilAt);
      done -= 1;
    }
  }

  /** The check may have found that the planned wallet does not exist: then there is nothing to read. */
  async function readChecked(ask: Ask): Promise<Failure | null> {
    const state = await store.accountState(ask.account);
    const { inUse, nextAt } = state.wallets[ask.wallet];
    return inUse || nextAt <= clock.now() ? parts.readWallet(ask) : null;
  }

  async function nextPlan(userAsked = false): Promise<Plan> {
    const nowAt = clock.now();
    const probe = await store.probe();
    const eager = probe && userAsked ? { ...probe, nextAt: probe.triedAt + PROBE_FLOOR_MS } : probe;
    return plan({ nowAt, accounts: await plannedAccounts(nowAt), probe: eager });
  }

  async function plannedAccounts(nowAt: number): Promise<PlannedAccount[]> {
    const last = lastClosedDay(nowAt);
    const first = addDays(last, 1 - REACH_DAYS);
    const planned = (await parts.accounts()).map(async (id): Promise<PlannedAccount> => {
      const days = WALLETS.map(async (wallet) => [wallet, await store.savedDays(id, wallet, first, last)] as const);
      const saved = Object.fromEntries(await Promise.all(days)) as Record<Wallet, ReadonlySet<string>>;
      return { id, state: await store.accountState(id), saved };
    });
    return Promise.all(planned);
  }

  async function forgetWaits(): Promise<void> {
    for (const account of await parts.accounts()) {
      const state = await store.accountState(account);
      const asked = afterUserAsked(state);
      if (asked !== state) await store.commit({ account, state: asked });
    }
  }
}

/** When to go on after a run that was stopped: when Binance allows it, else in ten minutes. */
function untilOf(stopped: Failure | null, nowAt: number): number {
  return stopped && "untilAt" in stopped ? stopped.untilAt : nowAt + 600_000;
}
