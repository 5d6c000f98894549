import { DEFAULT_DISPLAY } from "../../utils/domain/display";
import { VIEW_VERSION, type View, type WalletView } from "../../utils/domain/view";

/** 22 November 2026, 03:00 UTC: the close of the 21st is the newest there is. */
export const NOW = Date.UTC(2026, 10, 22, 3);
export const DAY = "2026-11-21";
const EARLIER = "2026-11-20";

type Spot = Extract<WalletView, { wallet: "spot" }>;
type Margin = Extract<WalletView, { wallet: "margin" }>;
type Futures = Extract<WalletView, { wallet: "futures" }>;

const BASE = {
  day: DAY,
  change: { since: EARLIER, value: { btc: "0.00100000", fiat: "96.40" }, ratio: { btc: "0.0031", fiat: "0.0102" } },
  failure: null,
  inUse: true,
  partial: false,
  answered: true,
};

export function aSpotWallet(over: Partial<Spot> = {}): Spot {
  return {
    ...BASE,
    wallet: "spot",
    value: { btc: "0.09942700", fiat: "9585.11" },
    rows: [
      { asset: "BTC", free: "0.09905021", locked: "0.00000000", total: "0.09905021" },
      { asset: "USDT", free: "1.89109409", locked: "10.00000000", total: "12.89109409", earn: "1.00000000" },
    ],
    ...over,
  };
}

export function aMarginWallet(over: Partial<Margin> = {}): Margin {
  return {
    ...BASE,
    wallet: "margin",
    value: { btc: "0.00274750", fiat: "264.87" },
    margin: {
      level: "2748.02909813",
      totalAssetBtc: "0.00274803",
      liabilityBtc: "0.00000100",
      netBtc: "0.00274750",
    },
    rows: [{ asset: "XRP", free: "1.00000000", locked: "0", borrowed: "0.5", interest: "0.01", net: "0.49" }],
    ...over,
  };
}

export function aFuturesWallet(over: Partial<Futures> = {}): Futures {
  return {
    ...BASE,
    wallet: "futures",
    value: { btc: "0.00124722", fiat: "120.23" },
    rows: [{ asset: "USDT", walletBalance: "120.23811389" }],
    positions: [
      {
        symbol: "BTCUSDT",
        size: "0.01",
        entryPrice: "7130.41",
        markPrice: "7257.66239673",
        unrealisedPnl: "1.2725239673",
        quote: "USDT",
      },
    ],
    ...over,
  };
}

/** The record of one account with three wallets at the close of 21 November. */
export function aView(over: Partial<View> = {}): View {
  return {
    v: VIEW_VERSION,
    id: "all",
    name: "Main account",
    demo: false,
    accounts: [{ id: "a", name: "Main account", paused: false }],
    rights: {},
    display: DEFAULT_DISPLAY,
    syncedAt: NOW - 2 * 3_600_000,
    day: DAY,
    total: { value: { btc: "0.10342172", fiat: "9969.90" }, partial: false },
    change: { since: EARLIER, value: { btc: "0.00412000", fiat: "397.11" }, ratio: { btc: "0.0049", fiat: "0.0415" } },
    line: [
      { day: "2026-11-19", btc: "0.09", fiat: "9000" },
      { day: EARLIER, btc: null, fiat: null },
      { day: DAY, btc: "0.10342172", fiat: "9969.90" },
    ],
    wallets: [aSpotWallet(), aMarginWallet(), aFuturesWallet()],
    assets: [
      {
        asset: "BTC",
        quantity: "0.09905021",
        value: { btc: "0.09905021", fiat: "9548.77" },
        share: "0.9577",
        change: "0.001",
        changeRatio: "0.0102",
        small: false,
        parts: [{ wallet: "spot", quantity: "0.09905021", free: "0.09905021", locked: "0" }],
      },
    ],
    awaited: [],
    nextAt: NOW + 22 * 3_600_000,
    clockOffsetMs: 0,
    atRisk: null,
    damage: null,
    ...over,
  };
}
