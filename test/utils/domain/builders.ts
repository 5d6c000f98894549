import { readFileSync } from "node:fs";
import { type Close, worthOf } from "@/utils/domain/close";
import { closeOf, type Day } from "@/utils/domain/day";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import type { FuturesSnapshot, MarginSnapshot, Snapshot, SpotSnapshot } from "@/utils/domain/snapshot";
import type { Source } from "@/utils/domain/source";
import type { Heading } from "@/utils/domain/summary";
import type { Pricing } from "@/utils/domain/total";
import type { Fiat } from "@/utils/domain/view";
import type { Wallet } from "@/utils/domain/wallet";

/** The newest close of every test unless it says otherwise, and the one before. */
export const DAY = "2026-11-21";
export const BEFORE = "2026-11-20";

type SpotRow = [asset: string, free: string, locked?: string];

export function spot(totalAssetOfBtc: string, rows: SpotRow[] = []): SpotSnapshot {
  const balances = rows.map(([asset, free, locked = "0.00000000"]) => ({ asset, free, locked }));
  return { type: "spot", updateTime: 0, data: { totalAssetOfBtc, balances } };
}

export function margin(
  net: string,
  rows: Partial<MarginSnapshot["data"]["userAssets"][number]>[] = [],
): MarginSnapshot {
  const none = { asset: "BTC", free: "0", locked: "0", borrowed: "0", interest: "0", netAsset: "0" };
  const figures = { marginLevel: "999", totalAssetOfBtc: net, totalLiabilityOfBtc: "0", totalNetAssetOfBtc: net };
  return { type: "margin", updateTime: 0, data: { ...figures, userAssets: rows.map((row) => ({ ...none, ...row })) } };
}

type PositionRow = [symbol: string, positionAmt: string, entryPrice: string, markPrice: string];

export function futures(balances: Record<string, string>, positions: PositionRow[] = []): FuturesSnapshot {
  const assets = Object.entries(balances).map(([asset, walletBalance]) => ({ asset, walletBalance }));
  const position = positions.map(([symbol, positionAmt, entryPrice, markPrice]) => {
    return { symbol, positionAmt, entryPrice, markPrice };
  });
  return { type: "futures", updateTime: 0, data: { assets, position } };
}

/** One wallet of one account with these snapshots. */
export function source(wallet: Wallet, snapshots: Record<Day, Snapshot>, parts: Partial<Source> = {}): Source {
  const account = parts.account ?? "one";
  const days = Object.keys(snapshots).sort();
  const closes = days.map((day): Close => {
    const snapshot = snapshots[day];
    if (!snapshot) throw new Error(`no snapshot of ${day}`);
    return { account, wallet, day, worth: worthOf({ ...snapshot, updateTime: closeOf(day) - 1000 }) };
  });
  const known = (day: Day) => snapshots[day] ?? null;
  return { account, wallet, inUse: true, failure: null, tried: true, absent: [], closes, snapshot: known, ...parts };
}

/** Prices by symbol, the same on every day, or by `symbol day`. */
export function priced(table: Record<string, string>, fiat: Fiat = "USD"): Pricing {
  return { fiat, prices: (symbol, day) => table[`${symbol} ${day}`] ?? table[symbol] };
}

export const HEADING: Heading = {
  id: "one",
  name: "Main",
  demo: false,
  accounts: [],
  rights: {},
  display: DEFAULT_DISPLAY,
  syncedAt: 1,
  nextAt: null,
  clockOffsetMs: 0,
  atRisk: null,
  awaited: [],
  damage: null,
};

/** The documentation's example of a wallet. */
export function printed<Kind extends Snapshot["type"]>(type: Kind): Extract<Snapshot, { type: Kind }> {
  const file = new URL(`../../exchange/documentation-${type}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).snapshotVos[0];
}
