import { inTransaction } from "./in-transaction";
import type { Writing } from "./save-snapshots";

const KEPT_MS = 90 * 86_400_000;

/** Deletes what is told of runs more than 90 days ago; the snapshots they brought stay. */
export async function dropOldRuns(transaction: Writing, nowAt: number): Promise<void> {
  const runs = transaction.objectStore("runs");
  const old = await runs.index("at").getAllKeys(IDBKeyRange.upperBound(nowAt - KEPT_MS, true));
  for (const key of old) inTransaction(runs.delete(key));
}
