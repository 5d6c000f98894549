import type { Day } from "./day";
import { type Decimal, isZero } from "./decimal";
import type { Snapshot } from "./snapshot";
import type { Wallet } from "./wallet";

/** So much of one asset. */
export interface Holding {
  asset: string;
  amount: Decimal;
}

/** What a wallet was worth at one close, small enough to read hundreds of at once. */
export interface Close {
  account: string;
  wallet: Wallet;
  day: Day;
  /** To be valued at that day's prices and added up. */
  worth: Holding[];
}

/**
 * What a snapshot is worth. Binance gives spot and margin a total in BTC; futures has none, so it is its wallet
 * balances, without `marginBalance` and `unRealizedProfit`, which are documented as not kept up to date.
 */
export function worthOf(snapshot: Snapshot): Holding[] {
  if (snapshot.type === "spot") return [{ asset: "BTC", amount: snapshot.data.totalAssetOfBtc }];
  if (snapshot.type === "margin") return [{ asset: "BTC", amount: snapshot.data.totalNetAssetOfBtc }];
  return snapshot.data.assets
    .filter(({ walletBalance }) => !isZero(walletBalance))
    .map(({ asset, walletBalance }) => ({ asset, amount: walletBalance }));
}
