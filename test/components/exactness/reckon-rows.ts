import type { Snapshot } from "../../../utils/domain/snapshot";
import { toUnits } from "../../utils/domain/oracle";

/** The figures of one asset, by what they are called. */
export type Row = Record<string, bigint>;

/** What these snapshots hold of each asset; those of which there is nothing are left out. */
export function reckonRows(snapshots: Snapshot[], hasPrice: (asset: string) => boolean): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [asset, row] of snapshots.flatMap(rowsOf)) {
    if (Object.values(row).every((amount) => amount === 0n)) continue;
    const lent = asset.startsWith("LD") && hasPrice(asset.slice(2));
    const name = lent ? asset.slice(2) : asset;
    const next: Row = lent ? { free: 0n, locked: 0n, earn: (row["free"] ?? 0n) + (row["locked"] ?? 0n) } : row;
    const sum: Row = { ...rows.get(name) };
    for (const [figure, amount] of Object.entries(next)) sum[figure] = (sum[figure] ?? 0n) + amount;
    rows.set(name, sum);
  }
  return rows;
}

function rowsOf(snapshot: Snapshot): [asset: string, row: Row][] {
  switch (snapshot.type) {
    case "spot":
      return snapshot.data.balances.map(({ asset, free, locked }) => {
        return [asset, { free: toUnits(free), locked: toUnits(locked) }];
      });
    case "margin":
      return snapshot.data.userAssets.map(({ asset, free, locked, borrowed, interest, netAsset }) => {
        const [loan, cost, net] = [toUnits(borrowed), toUnits(interest), toUnits(netAsset)];
        return [asset, { free: toUnits(free), locked: toUnits(locked), borrowed: loan, interest: cost, net }];
      });
    case "futures":
      return snapshot.data.assets.map(({ asset, walletBalance }) => [asset, { walletBalance: toUnits(walletBalance) }]);
  }
}

/** All of an asset in one wallet: what is owed taken off, what is lent included. */
export function heldOf(row: Row): bigint {
  return row["net"] ?? row["walletBalance"] ?? (row["free"] ?? 0n) + (row["locked"] ?? 0n) + (row["earn"] ?? 0n);
}
