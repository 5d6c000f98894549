/** Shapes of `GET /sapi/v1/accountSnapshot`, "Response Example". Amounts are decimal strings. */
export interface SpotData {
  balances: { asset: string; free: string; locked: string }[];
  totalAssetOfBtc: string;
}

export interface MarginData {
  marginLevel: string;
  totalAssetOfBtc: string;
  totalLiabilityOfBtc: string;
  totalNetAssetOfBtc: string;
  userAssets: { asset: string; borrowed: string; free: string; interest: string; locked: string; netAsset: string }[];
}

export interface FuturesData {
  assets: { asset: string; marginBalance: string; walletBalance: string }[];
  position: {
    entryPrice: string;
    markPrice: string;
    positionAmt: string;
    symbol: string;
    unRealizedProfit: string;
  }[];
}

export interface SnapshotData {
  SPOT: SpotData;
  MARGIN: MarginData;
  FUTURES: FuturesData;
}

export type WalletType = keyof SnapshotData;

export interface SnapshotVo<T extends WalletType = WalletType> {
  data: SnapshotData[T];
  type: Lowercase<T>;
  updateTime: number;
}

/** The data of one wallet on one day, or undefined where there is none. */
export type SnapshotSource = <T extends WalletType>(type: T, day: number) => SnapshotData[T] | undefined;
