/**
 * One wallet at one close, as Binance describes it (accountSnapshot, "Response Example"). Amounts are decimal strings
 * exactly as they came; fields Binance adds later are kept but not named here.
 */
export type Snapshot = SpotSnapshot | MarginSnapshot | FuturesSnapshot;

export interface SpotSnapshot {
  type: "spot";
  /** ms since the epoch; its UTC date is the day of the snapshot. */
  updateTime: number;
  data: { totalAssetOfBtc: string; balances: SpotBalance[] };
}

interface SpotBalance {
  asset: string;
  free: string;
  locked: string;
}

export interface MarginSnapshot {
  type: "margin";
  updateTime: number;
  data: {
    marginLevel: string;
    totalAssetOfBtc: string;
    totalLiabilityOfBtc: string;
    totalNetAssetOfBtc: string;
    userAssets: MarginBalance[];
  };
}

interface MarginBalance {
  asset: string;
  free: string;
  locked: string;
  borrowed: string;
  interest: string;
  netAsset: string;
}

export interface FuturesSnapshot {
  type: "futures";
  updateTime: number;
  /** `marginBalance` and `unRealizedProfit` are documented as not kept up to date, so nothing here reads them. */
  data: { assets: FuturesBalance[]; position: FuturesPosition[] };
}

interface FuturesBalance {
  asset: string;
  walletBalance: string;
}

export interface FuturesPosition {
  symbol: string;
  /** Negative for a short position. */
  positionAmt: string;
  entryPrice: string;
  markPrice: string;
}
