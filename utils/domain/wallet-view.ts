import { add, isZero, multiply, subtract, sum } from "./decimal";
import { lendingOf } from "./lending";
import type { FuturesPosition, FuturesSnapshot, MarginSnapshot, Snapshot, SpotSnapshot } from "./snapshot";
import type { FuturesRow, MarginFigures, MarginRow, PositionRow, SpotRow } from "./view";

/** Spot balances over all given snapshots, Simple Earn (LD…) folded into its asset; rows of nothing are left out. */
export function spotRows(snapshots: SpotSnapshot[], known: (asset: string) => boolean): SpotRow[] {
  const rows = new Map<string, Omit<SpotRow, "total">>();
  for (const { data } of snapshots) {
    for (const { asset, free, locked } of data.balances) {
      if (isZero(free) && isZero(locked)) continue;
      const underlying = lendingOf(asset, known);
      const name = underlying ?? asset;
      const row = rows.get(name);
      const held = add(free, locked);
      if (underlying !== null) {
        const earn = row?.earn === undefined ? held : add(row.earn, held);
        rows.set(name, { ...(row ?? { asset: name, free: "0", locked: "0" }), earn });
      } else {
        rows.set(name, row ? merge(row, { free, locked }, ["free", "locked"]) : { asset, free, locked });
      }
    }
  }
  return [...rows.values()].map((row) => ({ ...row, total: sum([row.free, row.locked, row.earn ?? "0"]) }));
}

/** Cross margin's own figures; over several accounts the amounts are added and the level is unknown. */
export function marginFigures(snapshots: MarginSnapshot[]): MarginFigures | null {
  const [only] = snapshots;
  if (!only) return null;
  return {
    level: snapshots.length === 1 ? only.data.marginLevel : null,
    totalAssetBtc: sum(snapshots.map(({ data }) => data.totalAssetOfBtc)),
    liabilityBtc: sum(snapshots.map(({ data }) => data.totalLiabilityOfBtc)),
    netBtc: sum(snapshots.map(({ data }) => data.totalNetAssetOfBtc)),
  };
}

const MARGIN_AMOUNTS = ["free", "locked", "borrowed", "interest", "net"] as const;

/** Cross margin balances over all given snapshots; rows of nothing are left out. */
export function marginRows(snapshots: MarginSnapshot[]): MarginRow[] {
  const rows = new Map<string, MarginRow>();
  for (const { data } of snapshots) {
    for (const { asset, free, locked, borrowed, interest, netAsset: net } of data.userAssets) {
      const next = { asset, free, locked, borrowed, interest, net };
      if (MARGIN_AMOUNTS.every((name) => isZero(next[name]))) continue;
      const row = rows.get(asset);
      rows.set(asset, row ? merge(row, next, MARGIN_AMOUNTS) : next);
    }
  }
  return [...rows.values()];
}

/** Futures wallet balances over all given snapshots; rows of nothing are left out. */
export function futuresRows(snapshots: FuturesSnapshot[]): FuturesRow[] {
  const rows = new Map<string, FuturesRow>();
  for (const { data } of snapshots) {
    for (const { asset, walletBalance } of data.assets) {
      if (isZero(walletBalance)) continue;
      const row = rows.get(asset);
      rows.set(asset, row ? merge(row, { walletBalance }, ["walletBalance"]) : { asset, walletBalance });
    }
  }
  return [...rows.values()];
}

/** Every open position, with its unrealised PnL at the close computed from the entry and the mark price. */
export function positionRows(snapshots: FuturesSnapshot[]): PositionRow[] {
  return snapshots
    .flatMap(({ data }) => data.position)
    .filter(({ positionAmt }) => !isZero(positionAmt))
    .map(positionRow);
}

function positionRow({ symbol, positionAmt, entryPrice, markPrice }: FuturesPosition): PositionRow {
  return {
    symbol,
    size: positionAmt,
    entryPrice,
    markPrice,
    unrealisedPnl: multiply(subtract(markPrice, entryPrice), positionAmt),
    // USDⓈ-M symbols end in what they are margined and quoted in; a delivery date may follow (BTCUSDT_261225).
    quote: /(USDT|USDC|BUSD)(_\d{6})?$/.exec(symbol)?.[1] ?? null,
  };
}

function merge<Row, Name extends keyof Row>(row: Row, next: Pick<Row, Name>, names: readonly Name[]): Row {
  const sums = names.map((name) => [name, add(row[name] as string, next[name] as string)]);
  return { ...row, ...Object.fromEntries(sums) };
}

/** The snapshots of one wallet among many. */
export function only<Type extends Snapshot["type"]>(snapshots: Snapshot[], type: Type) {
  return snapshots.filter((snapshot): snapshot is Extract<Snapshot, { type: Type }> => snapshot.type === type);
}
