import { type Decimal, sum } from "./decimal";
import type { Snapshot } from "./snapshot";

/**
 * How much of an asset these snapshots hold together, as a decimal string: free and locked in spot, net in cross margin,
 * the wallet balance in futures. With `priced` its LD… rows count, too: what has no price has none of its own.
 */
export function assetQuantity(snapshots: Snapshot[], asset: string, priced: boolean): Decimal {
  return sum(snapshots.flatMap((snapshot) => amountsIn(snapshot, asset, priced)));
}

function amountsIn(snapshot: Snapshot, asset: string, priced: boolean): Decimal[] {
  const isIt = (row: { asset: string }) => row.asset === asset;
  switch (snapshot.type) {
    case "spot":
      return snapshot.data.balances
        .filter((row) => isIt(row) || (priced && row.asset === `LD${asset}`))
        .flatMap(({ free, locked }) => [free, locked]);
    case "margin":
      return snapshot.data.userAssets.filter(isIt).map(({ netAsset }) => netAsset);
    case "futures":
      return snapshot.data.assets.filter(isIt).map(({ walletBalance }) => walletBalance);
  }
}
