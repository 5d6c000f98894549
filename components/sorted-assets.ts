import type { Sort } from "../utils/domain/display";
import type { AssetView } from "../utils/domain/view";

/**
 * Assets in the order wanted. By value they come from the record. By change the greatest rise comes first, what is new
 * before all, what did not change or is unknown last; a ratio is no money, so comparing numbers is exact enough.
 */
export function sortedAssets(assets: AssetView[], sort: Sort): AssetView[] {
  switch (sort) {
    case "value":
      return assets;
    case "name":
      return assets.toSorted((a, b) => (a.asset < b.asset ? -1 : 1));
    case "change":
      return assets.toSorted((a, b) => rank(b) - rank(a));
  }
}

function rank({ change, changeRatio }: AssetView): number {
  const moved = change !== null && /[1-9]/.test(change);
  if (!moved) return Number.NEGATIVE_INFINITY;
  return changeRatio === null ? Number.MAX_VALUE : Number(changeRatio);
}
