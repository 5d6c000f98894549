import type { Failure, Result } from "../domain/failure";
import type { Wallet } from "../domain/wallet";
import { afterFailure, afterVainCheck, afterWalletCheck } from "./outcome";
import type { SyncStore } from "./store";

const WEEK_MS = 7 * 86_400_000;
/** Only these say something about the key; a check that fails otherwise is simply made again with the next call. */
const OF_KEY = new Set<Failure["kind"]>(["key-refused", "key-malformed", "secret-mismatch", "key-damaged"]);

/**
 * Looks weekly which wallets an account has opened: asking costs weight 1, and saves 2,400 for each that it has not.
 * Answers a failure of the key, which then stands for all its wallets.
 */
export function createWalletCheck(parts: {
  store: SyncStore;
  now: () => number;
  random: () => number;
  fetchAccountInfo: (account: string) => Promise<Result<Record<Wallet, boolean>>>;
}) {
  const { store, now, random, fetchAccountInfo } = parts;
  return async function checkWallets(account: string): Promise<Failure | null> {
    const state = await store.accountState(account);
    if (now() - state.walletsCheckedAt < WEEK_MS) return null;
    const answer = await fetchAccountInfo(account);
    if (answer.ok) {
      await store.commit({ account, state: afterWalletCheck(state, answer.value, now()) });
      return null;
    }
    const { failure } = answer;
    if (!OF_KEY.has(failure.kind)) {
      await store.commit({ account, state: afterVainCheck(state, now()) });
      return null;
    }
    await store.commit({ account, state: afterFailure(state, { wallet: "spot", failure, nowAt: now(), random }) });
    return failure;
  };
}
