import type { Day } from "../../../utils/domain/day";
import type { Snapshot } from "../../../utils/domain/snapshot";
import type { Fiat } from "../../../utils/domain/view";
import { WALLETS, type Wallet } from "../../../utils/domain/wallet";
import { type Seeded, seeded } from "../../soak/seeded";
import { BEFORE, DAY } from "../../utils/domain/builders";
import { inventAmount } from "./invent-amount";
import { inventSnapshot } from "./invent-snapshot";

/** What the holdings are to be like; the seed decides the rest. */
export interface Shape {
  seed: number;
  assets: number;
  accounts: number;
  fiat: Fiat;
  /** The wallets there are. */
  wallets: readonly Wallet[];
  /** Nothing is missing: every wallet is in use, every day is there, every asset has a price. */
  complete: boolean;
}

/** One wallet of one account, with what Binance said of it at two closes. */
export interface HeldWallet {
  account: string;
  wallet: Wallet;
  inUse: boolean;
  snapshots: Record<Day, Snapshot>;
}

export interface Holdings {
  accounts: string[];
  wallets: HeldWallet[];
  /** By `symbol day`. */
  prices: Record<string, string>;
  /** What each asset is priced in, if in anything. */
  quotes: Record<string, string>;
  fiat: Fiat;
}

/** Everything a user may have at two closes, and what it was worth. */
export function inventHoldings(shape: Shape): Holdings {
  const { seed, fiat, complete } = shape;
  const random = seeded(`holdings ${seed}`);
  const assets = Array.from({ length: shape.assets }, (_, index) => ["BTC", "USDT", "BNB"][index] ?? `A${index}`);
  const accounts = Array.from({ length: shape.accounts }, (_, index) => `account ${index}`);
  const wallets = accounts.flatMap((account) =>
    WALLETS.filter((wallet) => shape.wallets.includes(wallet)).map((wallet): HeldWallet => {
      const days = complete ? [BEFORE, DAY] : inventDays(random);
      const snapshots = days.map((day) => [day, inventSnapshot(random, wallet, assets)]);
      return {
        account,
        wallet,
        inUse: complete || random.below(1) < 0.9,
        snapshots: Object.fromEntries(snapshots),
      };
    }),
  );
  return { accounts, wallets, fiat, ...inventPrices(random, assets, complete) };
}

function inventDays(random: Seeded): Day[] {
  return random.pick([[BEFORE, DAY], [BEFORE, DAY], [BEFORE, DAY], [BEFORE, DAY], [DAY], [BEFORE], []]);
}

function inventPrices(random: Seeded, assets: string[], complete: boolean): Pick<Holdings, "prices" | "quotes"> {
  const quotes: Record<string, string> = { USDT: "", BNB: "USDT" };
  for (const asset of assets.slice(3)) {
    const quote = random.pick(complete ? ["USDT", "BTC", "BNB"] : ["USDT", "USDT", "BTC", "BNB", null]);
    if (quote !== null) quotes[asset] = quote;
  }
  const pairs = [
    ...Object.entries(quotes).flatMap(([asset, quote]) => (quote === "" ? [] : [asset + quote])),
    "BTCUSDT",
    "EURUSDT",
    "USDTJPY",
  ];
  const prices: Record<string, string> = {};
  for (const day of [BEFORE, DAY]) {
    for (const symbol of pairs) {
      if (complete || random.below(1) < 0.96) prices[`${symbol} ${day}`] = inventAmount(random, "price");
    }
  }
  return { prices, quotes };
}
