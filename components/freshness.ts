import { addDays, type Day, daysBetween, lastClosedDay } from "../utils/domain/day";
import type { Progress } from "../utils/domain/progress";
import type { View } from "../utils/domain/view";
import type { Wallet } from "../utils/domain/wallet";

/** How the numbers shown stand to the newest close there is. */
export type Freshness =
  | { state: "waiting"; until: number }
  | { state: "reading"; wallet: Wallet; step: number; of: number }
  | { state: "prices" }
  | { state: "offline"; day: Day | null }
  | { state: "stale"; days: number }
  | { state: "not-published"; day: Day; nextAt: number }
  | { state: "due"; day: Day }
  | { state: "partial"; wallet: Wallet; day: Day | null }
  | { state: "fresh"; day: Day; syncedAt: number | null; nextAt: number | null }
  | { state: "none" };

/** What the strip says at `now` (ms since the epoch): first what is going on, then what is missing. */
export function freshness(view: View, progress: Progress | null, now: number, online: boolean): Freshness {
  if (progress) return underWay(progress);
  if (!online) return { state: "offline", day: view.day };
  if (view.day === null) return { state: "none" };
  const behind = daysBetween(view.day, lastClosedDay(now));
  if (behind >= 2) return { state: "stale", days: behind };
  if (behind === 1) {
    const day = addDays(view.day, 1);
    const planned = view.nextAt !== null && view.nextAt > now;
    return planned ? { state: "not-published", day, nextAt: view.nextAt as number } : { state: "due", day };
  }
  const older = view.wallets.find((wallet) => wallet.inUse && wallet.day !== view.day);
  if (older) return { state: "partial", wallet: older.wallet, day: older.day };
  return { state: "fresh", day: view.day, syncedAt: view.syncedAt, nextAt: view.nextAt };
}

function underWay(progress: Progress): Freshness {
  if (progress.doing === "waiting") return { state: "waiting", until: progress.untilAt };
  if (progress.doing === "prices") return { state: "prices" };
  const step = Math.min(progress.done + 1, progress.of);
  return { state: "reading", wallet: progress.wallet, step, of: progress.of };
}
