import type { Day } from "./day";
import type { Display } from "./display";
import type { Failure } from "./failure";
import type { StandingRights } from "./standing-rights";
import type { Wallet } from "./wallet";

/** Raised whenever the shape below changes, so that a page never paints a record it does not understand. */
export const VIEW_VERSION = 4;

/** The currencies a total can be shown in besides BTC. USD means USDT, as it is quoted. */
export const FIATS = ["USD", "EUR", "GBP", "BRL", "TRY", "JPY"] as const;
export type Fiat = (typeof FIATS)[number];

/**
 * Everything the popup shows of one account (or of all together), computed by the background and stored in the same
 * transaction as the snapshots it comes from. The popup paints from this record alone and does no arithmetic. Every
 * amount is an exact decimal string; `null` means "cannot be known" and is never shown as zero.
 */
export interface View {
  v: typeof VIEW_VERSION;
  /** An account's id, or `all`. */
  id: string;
  name: string;
  demo: boolean;
  /** For the switcher: every account, in the user's order. */
  accounts: { id: string; name: string; paused: boolean }[];
  /** The standing warnings, of every account. */
  rights: StandingRights;
  /** How all of it is to be shown. */
  display: Display;
  /** ms; when a close was last saved, `null` before the first. */
  syncedAt: number | null;
  /** The newest close any wallet has. */
  day: Day | null;
  /** `partial`: a wallet in use is missing, older than `day`, or could not be valued. */
  total: { value: Money; partial: boolean };
  change: Change | null;
  /** The total of each of the 30 days up to `day`, oldest first; `null` where a wallet in use has no snapshot. */
  line: ({ day: Day } & Money)[];
  wallets: WalletView[];
  assets: AssetView[];
  /** The assets whose prices are still to be read. */
  awaited: string[];
  /** When days that are due should next be asked for, by Binance's clock; `null` when nothing is planned. */
  nextAt: number | null;
  /** How far Binance's clock is ahead of this computer's, ms: what every instant here has to be compared with. */
  clockOffsetMs: number;
  /** The missing day that leaves Binance's window first, when that is within five days. */
  atRisk: AtRisk | null;
  /** What the archive once had and has no more; `null` when nothing is missing. */
  damage: DamageView | null;
}

/** Days lost from the archive, as far as they are not there again. */
export interface DamageView {
  /** How many UTC days, whatever the wallet. */
  days: number;
  /** When it was noticed, ms. */
  since: number;
  /** Days in a row of one wallet; `account` is its name. */
  spans: { account: string; wallet: Wallet; first: Day; last: Day }[];
}

export interface AtRisk {
  day: Day;
  /** When it can no longer be had, ms. */
  leavesAt: number;
}

export interface Money {
  btc: string | null;
  fiat: string | null;
}

/** The difference to the newest earlier close with the same wallets. */
export interface Change {
  since: Day;
  value: Money;
  /** Of the earlier total: `0.0049` is 0.49 %. `null` where that is unknown or was not more than zero. */
  ratio: Money;
}

interface WalletBase {
  /** The close shown; older than the view's day when this wallet is behind, `null` before its first. */
  day: Day | null;
  /** Net, in BTC and fiat. */
  value: Money;
  change: Change | null;
  /** Why the last attempt brought nothing, while the last good close is still shown. */
  failure: Failure | null;
  /** Not opened at Binance: not an error, not part of the total. */
  inUse: boolean;
  /** Over several accounts: one that uses this wallet has no close of `day`, so an older one counts, or none. */
  partial: boolean;
  /** Whether Binance has answered for it, for every account that uses it; it may have had nothing. */
  answered: boolean;
}

export type WalletView = WalletBase &
  (
    | { wallet: "spot"; rows: SpotRow[] }
    | { wallet: "margin"; margin: MarginFigures | null; rows: MarginRow[] }
    | { wallet: "futures"; rows: FuturesRow[]; positions: PositionRow[] }
  );

export interface SpotRow {
  asset: string;
  free: string;
  locked: string;
  /** free + locked + earn. */
  total: string;
  /** Held in Simple Earn Flexible (the LD… row of the same asset), when there is any. */
  earn?: string;
}

export interface MarginFigures {
  /** `null` over several accounts: a level is of one account only. */
  level: string | null;
  totalAssetBtc: string;
  liabilityBtc: string;
  netBtc: string;
}

export interface MarginRow {
  asset: string;
  free: string;
  locked: string;
  borrowed: string;
  interest: string;
  net: string;
}

export interface FuturesRow {
  asset: string;
  walletBalance: string;
}

export interface PositionRow {
  symbol: string;
  size: string;
  entryPrice: string;
  markPrice: string;
  /** (mark − entry) × size, in the symbol's quote asset. */
  unrealisedPnl: string;
  quote: string | null;
}

/** One asset over all wallets: net quantity, and its share of the total where it could be valued. */
export interface AssetView {
  asset: string;
  quantity: string;
  value: Money;
  /** Of the total: `0.368` is 36.8 %. */
  share: string | null;
  /** Quantity now against the close the view's change is measured from; `null` where that is unknown. */
  change: string | null;
  /** That, of the quantity then; `null` too where there was none, or less. */
  changeRatio: string | null;
  /** Worth less than the user wants to be bothered with. */
  small: boolean;
  /** What each wallet has of it; `quantity` is net, with what is in Simple Earn or owed. */
  parts: AssetPart[];
}

interface AssetPart {
  wallet: Wallet;
  quantity: string;
  free: string;
  locked: string;
  /** As in `SpotRow`. */
  earn?: string;
  /** In cross margin; what is borrowed and the interest on it come off. */
  borrowed?: string;
  interest?: string;
}
