import type { Gate } from "../binance/gate";
import { fail, ok, type Result } from "../domain/failure";
import { type Budget, learn, NEW_BUDGET, refusal, spend } from "./budget";

/**
 * The gate every request passes, over a budget on disk: what is spent is stored before the request leaves, so that a
 * worker that dies in between never spends it twice. Prices are asked for several at a time: each entry in the budget
 * waits for the one before, or the answer that came last would wipe out a ban that another one brought.
 */
export function createGate(parts: {
  now: () => number;
  load: () => Promise<Budget | null>;
  save: (budget: Budget) => Promise<void>;
}): Gate {
  const { now, load, save } = parts;
  const current = async () => (await load()) ?? NEW_BUDGET;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    enter: (cost) =>
      inTurn(async (): Promise<Result<null>> => {
        const budget = await current();
        const failure = refusal(budget, cost, now());
        if (failure) return fail(failure);
        await save(spend(budget, cost, now()));
        return ok(null);
      }),
    leave: (cost, answer) => inTurn(async () => save(learn(await current(), cost, answer, now()))),
  };
}
