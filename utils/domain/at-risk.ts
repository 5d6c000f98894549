import { isAtRisk, leavesAt, reachableDays } from "./reach";
import type { Source } from "./source";
import type { AtRisk } from "./view";

/**
 * The missing day that leaves Binance's window first, when that is soon. Days before a wallet's first one and days
 * Binance answered around are not missing: there is nothing to save.
 */
export function atRiskOf(sources: Source[], nowAt: number): AtRisk | null {
  const risky = reachableDays(nowAt).filter((day) => isAtRisk(day, nowAt));
  const day = risky.find((candidate) => sources.some((source) => lacks(source, candidate)));
  return day === undefined ? null : { day, leavesAt: leavesAt(day) };
}

function lacks({ inUse, closes, absent }: Source, day: string): boolean {
  const [first] = closes;
  if (!inUse || first === undefined || day < first.day) return false;
  return !absent.includes(day) && closes.every((close) => close.day !== day);
}
