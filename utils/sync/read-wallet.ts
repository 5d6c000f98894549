import type { AccountState } from "../domain/account-state";
import { addDays } from "../domain/day";
import type { Failure, Result } from "../domain/failure";
import { REACH_DAYS } from "../domain/reach";
import { afterAnswer, afterFailure, afterProbe } from "./outcome";
import type { Plan } from "./planner";
import { needsOf } from "./price-planner";
import type { Received, SyncStore } from "./store";

type Ask = Extract<Plan, { kind: "ask" }>;

/** Carries out one planned call: asks, and stores the days or the failure. Answers the failure, if there was one. */
export function createWalletReader(parts: {
  store: SyncStore;
  now: () => number;
  random: () => number;
  /** Request weight of one call. */
  weight: number;
  fetchSnapshots: (ask: Ask) => Promise<Result<Received[]>>;
}) {
  const { store, now, random, weight, fetchSnapshots } = parts;

  return async function readWallet(ask: Ask): Promise<Failure | null> {
    const { account, wallet } = ask;
    const before = { ...(await store.accountState(account)), askedAt: now() };
    const answer = await fetchSnapshots(ask);
    const run = { account, wallet, at: now(), weight };
    if (answer.ok) {
      await keep(ask, before, answer.value, { ...run, failure: null });
      return null;
    }
    const { failure } = answer;
    // Being asked to wait says nothing about the wallet: the budget remembers it, and the call is planned again, after
    // those of accounts that wait longer.
    if (failure.kind === "rate-limited" || failure.kind === "banned") {
      await store.commit({ account, state: before });
      return failure;
    }
    const state = afterFailure(before, { wallet, failure, nowAt: now(), random });
    await store.commit({ account, state, run: { ...run, failure } });
    return failure;
  };

  async function keep(
    ask: Ask,
    before: AccountState,
    received: Received[],
    run: Parameters<SyncStore["commit"]>[0]["run"],
  ) {
    const { account, wallet, last, probing } = ask;
    const saved = new Set(await store.savedDays(account, wallet, addDays(last, 1 - REACH_DAYS), last));
    for (const { day } of received) saved.add(day);
    const nowAt = now();
    const found = saved.has(last);
    await store.commit({
      account,
      state: afterAnswer(before, { wallet, last, saved, nowAt }),
      received: { wallet, snapshots: received },
      needs: needsOf((await store.priceNeeds()).needs, received),
      ...(probing && !found ? { probe: afterProbe(await store.probe(), last, nowAt) } : {}),
      ...(run ? { run } : {}),
    });
  }
}
