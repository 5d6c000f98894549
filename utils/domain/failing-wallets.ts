import type { AccountState } from "./account-state";
import { type Day, dayOf } from "./day";
import type { Failure } from "./failure";
import { isLong, type Streak, withFailure } from "./streak";
import { WALLETS, type Wallet } from "./wallet";

/** What the user knows or chose, and nothing that went wrong. */
const NO_NEWS = new Set<Failure["kind"]>(["offline", "locked"]);

/** What failed in a run as a whole, such as a host that was taken away. */
export const EVERYTHING = "everything";

/** Under this key the streak of a wallet is kept. */
export const failingKey = (account: string, wallet: Wallet) => `${account} ${wallet}`;

/** The streaks after a run: what failed goes on, what did not begins anew. */
export function failingAfter(
  before: Record<string, Streak>,
  accounts: { id: string; state: AccountState }[],
  stopped: Failure | null,
  nowAt: number,
): Record<string, Streak> {
  const failed: [key: string, day: Day][] = isNews(stopped) ? [[EVERYTHING, dayOf(nowAt)]] : [];
  for (const { id, state } of accounts) {
    for (const wallet of WALLETS) {
      const { inUse, failure, triedAt } = state.wallets[wallet];
      if (inUse && isNews(failure)) failed.push([failingKey(id, wallet), dayOf(triedAt)]);
    }
  }
  return Object.fromEntries(failed.map(([key, day]) => [key, withFailure(before[key], day)]));
}

/** Whether a streak is due to be told. */
export function isUntold(streak: Streak | undefined): streak is Streak {
  return streak !== undefined && isLong(streak) && !streak.told;
}

function isNews(failure: Failure | null): boolean {
  return failure !== null && !NO_NEWS.has(failure.kind);
}
