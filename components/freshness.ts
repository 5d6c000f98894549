import { addDays, type Day, daysBetween, lastClosedDay } from "../utils/domain/day";
import type { Failure } from "../utils/domain/failure";
import type { Progress } from "../utils/domain/progress";
import type { View } from "../utils/domain/view";
import type { Wallet } from "../utils/domain/wallet";
import { lacksSnapshots } from "./lacks-snapshots";

/** How the numbers shown stand to the newest close there is. */
export type Freshness =
  | { state: "waiting"; until: number; reason: "budget" | "rate-limited" }
  | { state: "reading"; wallet: Wallet; step: number; of: number }
  | { state: "prices" }
  | { state: "paused"; day: Day | null }
  | { state: "locked"; day: Day | null }
  | { state: "offline"; day: Day | null }
  | { state: "at-risk"; day: Day; leavesAt: number }
  | { state: "stale"; days: number }
  | { state: "not-published"; day: Day; nextAt: number }
  | { state: "due"; day: Day }
  | { state: "partial"; wallet: Wallet; day: Day | null }
  | { state: "accounts-behind"; day: Day }
  | { state: "fresh"; day: Day; syncedAt: number | null; nextAt: number | null }
  | { state: "no-snapshots" }
  | { state: "none" };

/** What only a reading could mend. */
const READ_NEXT = new Set<Freshness["state"]>(["at-risk", "stale", "due", "none"]);

/**
 * What the strip says at `now` (ms, Binance's clock): first what is going on, then what is missing, worst first. `stopped`
 * is what ended the last run before all was read.
 */
export function freshness(
  view: View,
  progress: Progress | null,
  now: number,
  online: boolean,
  locked = false,
  stopped: Failure | null = null,
): Freshness {
  if (progress) return underWay(progress);
  if (isPaused(view)) return { state: "paused", day: view.day };
  if (locked) return { state: "locked", day: view.day };
  if (!online) return { state: "offline", day: view.day };
  const failures = [stopped, ...view.wallets.map(({ inUse, failure }) => (inUse ? failure : null))];
  const state = standing(view, now, failures.some(Boolean));
  const until = askedToWaitUntil(failures);
  // Nothing is sent before that, whatever is pressed.
  return until > now && READ_NEXT.has(state.state) ? { state: "waiting", until, reason: "rate-limited" } : state;
}

/** How the close shown stands to the newest one. A day that could not be asked for is not called unpublished. */
function standing(view: View, now: number, failed: boolean): Freshness {
  if (view.day === null) return { state: lacksSnapshots(view) ? "no-snapshots" : "none" };
  if (view.atRisk && view.atRisk.leavesAt > now) return { state: "at-risk", ...view.atRisk };
  const behind = daysBetween(view.day, lastClosedDay(now));
  if (behind >= 2) return { state: "stale", days: behind };
  if (behind === 1) {
    const day = addDays(view.day, 1);
    const planned = !view.demo && !failed && view.nextAt !== null && view.nextAt > now;
    return planned ? { state: "not-published", day, nextAt: view.nextAt as number } : { state: "due", day };
  }
  const older = view.wallets.find((wallet) => wallet.inUse && wallet.day !== view.day);
  if (older) return { state: "partial", wallet: older.wallet, day: older.day };
  if (view.wallets.some(({ partial }) => partial)) return { state: "accounts-behind", day: view.day };
  return { state: "fresh", day: view.day, syncedAt: view.syncedAt, nextAt: view.demo ? null : view.nextAt };
}

/** Until when Binance wants no request from here, ms; 0 where it said nothing of the kind. */
function askedToWaitUntil(failures: (Failure | null)[]): number {
  return Math.max(...failures.map((failure) => (failure && "untilAt" in failure ? failure.untilAt : 0)));
}

/** Nothing is read for the account shown, or for any of all that are. */
function isPaused({ id, accounts }: View): boolean {
  const shown = accounts.filter((account) => account.id === id);
  return (shown.length > 0 ? shown : accounts).every(({ paused }) => paused);
}

function underWay(progress: Progress): Freshness {
  if (progress.doing === "waiting") return { state: "waiting", until: progress.untilAt, reason: progress.reason };
  if (progress.doing === "prices") return { state: "prices" };
  const step = Math.min(progress.done + 1, progress.of);
  return { state: "reading", wallet: progress.wallet, step, of: progress.of };
}
