import type { Day } from "../domain/day";
import { isZero } from "../domain/decimal";
import { lendingOf } from "../domain/lending";
import type { Snapshot } from "../domain/snapshot";

/** The days an asset's closing price is still wanted for, both included. */
export interface Span {
  first: Day;
  last: Day;
}

/** Prices still to be fetched, by asset. Plain data, stored with the snapshots that need them. */
export type PriceNeeds = Record<string, Span>;

/** The needs with one more span; a gap between two spans is fetched along, it costs the same call. */
export function withNeed(needs: PriceNeeds, asset: string, { first, last }: Span): PriceNeeds {
  const known = needs[asset];
  const span = known
    ? { first: known.first < first ? known.first : first, last: known.last > last ? known.last : last }
    : { first, last };
  return { ...needs, [asset]: span };
}

/** The prices that new snapshots need: of BTC always, since every total is in BTC and shown in a currency. */
export function needsOf(needs: PriceNeeds, received: { day: Day; snapshot: Snapshot }[]): PriceNeeds {
  let next = needs;
  for (const { day, snapshot } of received) {
    for (const asset of ["BTC", ...assetsIn(snapshot)]) next = withNeed(next, asset, { first: day, last: day });
  }
  return next;
}

/** The assets of a snapshot that hold anything, Simple Earn rows (LD…) under what they stand for: they trade nowhere. */
function assetsIn(snapshot: Snapshot): string[] {
  return namesIn(snapshot).map((name) => lendingOf(name, () => true) ?? name);
}

function namesIn(snapshot: Snapshot): string[] {
  if (snapshot.type === "futures") {
    return snapshot.data.assets.filter((row) => !isZero(row.walletBalance)).map((row) => row.asset);
  }
  const rows = snapshot.type === "spot" ? snapshot.data.balances : snapshot.data.userAssets;
  return rows.filter((row) => !isZero(row.free) || !isZero(row.locked)).map((row) => row.asset);
}
