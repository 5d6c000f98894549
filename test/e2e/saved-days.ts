import { readArchive } from "./archive-state.ts";
import type { Extension } from "./extension.ts";
import { until } from "./until.ts";

/** Waits until so many wallets have so many days each, and every price that goes with them. */
export function savedDays(extension: Extension, days: number, wallets = 3, timeoutMs?: number): Promise<true> {
  const saved = async () => {
    const { heads, needs } = await readArchive(extension);
    return heads.length === wallets && heads.every(({ count }) => count === days) && needs.length === 0;
  };
  return until(`${days} days of ${wallets} wallets`, saved, timeoutMs);
}
