import type { Holding } from "./close";
import type { Day } from "./day";
import { type Decimal, divide, multiply, sum } from "./decimal";
import type { Fiat } from "./view";

/** The closing price of a symbol on a UTC day, when it is known. */
export type Prices = (symbol: string, day: Day) => Decimal | undefined;

/** The quote assets tried for a price, in this order; the first pair that traded that day counts. */
const QUOTES = ["USDT", "BTC", "USDC", "FDUSD", "BNB", "ETH"];
/** What a quote asset is priced in, so that two which price each other lead nowhere instead of round in circles. */
const LAST_QUOTES = ["USDT", "BTC"];

/** The pairs that can price an asset, the best first. */
export function pairsOf(asset: string, quotes = QUOTES): { symbol: string; quote: string }[] {
  return quotes.filter((quote) => quote !== asset).map((quote) => ({ symbol: `${asset}${quote}`, quote }));
}

/**
 * An amount of an asset in BTC at a day's close, or `null` when no chain of known prices leads there. Exact but for the
 * one division by BTCUSDT, which keeps 16 digits.
 */
export function inBtc({ asset, amount }: Holding, day: Day, prices: Prices, quotes = QUOTES): Decimal | null {
  if (asset === "BTC") return amount;
  if (asset === "USDT") {
    const btcusdt = prices("BTCUSDT", day);
    return btcusdt === undefined ? null : divide(amount, btcusdt);
  }
  for (const { symbol, quote } of pairsOf(asset, quotes)) {
    const price = prices(symbol, day);
    if (price === undefined) continue;
    const value = inBtc({ asset: quote, amount: multiply(amount, price) }, day, prices, LAST_QUOTES);
    if (value !== null) return value;
  }
  return null;
}

/** The exact sum of holdings in BTC; `null` when any of them cannot be valued. */
export function worthInBtc(worth: Holding[], day: Day, prices: Prices): Decimal | null {
  const values: Decimal[] = [];
  for (const holding of worth) {
    const value = inBtc(holding, day, prices);
    if (value === null) return null;
    values.push(value);
  }
  return sum(values);
}

/** How one BTC is priced in a currency: by its own pair, or by way of USDT. USD means USDT. */
const FIAT_PAIRS: Record<Fiat, { symbol: string; invert?: boolean }[]> = {
  USD: [{ symbol: "BTCUSDT" }],
  EUR: [{ symbol: "BTCEUR" }, { symbol: "EURUSDT", invert: true }],
  GBP: [{ symbol: "BTCGBP" }, { symbol: "GBPUSDT", invert: true }],
  BRL: [{ symbol: "BTCBRL" }, { symbol: "USDTBRL" }],
  TRY: [{ symbol: "BTCTRY" }, { symbol: "USDTTRY" }],
  JPY: [{ symbol: "BTCJPY" }, { symbol: "USDTJPY" }],
};

/** The symbols that can price BTC in a currency, the best first. */
export function fiatPairs(fiat: Fiat): string[] {
  return FIAT_PAIRS[fiat].map(({ symbol }) => symbol);
}

/** One BTC in a currency at a day's close, or `null` when unknown. */
export function btcPrice(fiat: Fiat, day: Day, prices: Prices): Decimal | null {
  for (const { symbol, invert } of FIAT_PAIRS[fiat]) {
    const price = prices(symbol, day);
    if (price === undefined) continue;
    if (symbol.startsWith("BTC")) return price;
    const btcusdt = prices("BTCUSDT", day);
    if (btcusdt !== undefined) return invert ? divide(btcusdt, price) : multiply(btcusdt, price);
  }
  return null;
}
