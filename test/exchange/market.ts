import { decimal } from "./decimal.ts";
import { fairPrice } from "./fair-price.ts";
import { type Listing, listings } from "./listings.ts";
import { utcDay } from "./utc-day.ts";

export interface Market {
  symbols(): string[];
  /** Close of an ISO day as Binance prints it, or undefined when the pair did not trade. */
  close(symbol: string, day: string): string | undefined;
  /** The same in hundred-millionths, by day number. */
  closeOf(symbol: string, day: number): bigint | undefined;
  /** Price at any moment: on the straight line from the last close to the coming one. */
  priceAt(symbol: string, at: number): bigint | undefined;
  /** Takes the pair away from that ISO day on; klines then end before it. */
  delist(symbol: string, from: string): void;
  /** As if the pair had never been: -1121. */
  remove(symbol: string): void;
}

interface Pair {
  base: Listing;
  quote: Listing;
  decimals: number;
  until: number;
}

/** Six or seven digits of a price, two decimals at least, eight at most: close to Binance's own ticks. */
function decimalsOf(base: Listing, quote: Listing): number {
  return Math.min(8, Math.max(2, 6 - Math.floor(Math.log10(base.usdt / quote.usdt))));
}

function listedPairs(): Map<string, Pair> {
  const byName = new Map(listings.all.map((listing) => [listing.asset, listing]));
  const pairs = new Map<string, Pair>();
  for (const base of listings.all) {
    for (const name of base.quotes) {
      const quote = byName.get(name);
      if (!quote) throw new Error(`${base.asset} is quoted in ${name}, which is not listed`);
      const decimals = decimalsOf(base, quote);
      pairs.set(base.asset + name, { base, quote, decimals, until: Number.POSITIVE_INFINITY });
    }
  }
  return pairs;
}

/** Prices of all pairs, derived from one fair price per asset and day: every way round gives the same value. */
export function createMarket(): Market {
  const pairs = listedPairs();
  const fair = new Map<string, number>();

  function fairOn(listing: Listing, day: number): number {
    const key = `${listing.asset} ${day}`;
    const known = fair.get(key) ?? fairPrice(listing, day);
    fair.set(key, known);
    return known;
  }

  function toTick(value: number, decimals: number): bigint {
    const tick = 10n ** BigInt(8 - decimals);
    const rounded = BigInt(Math.round(value * 10 ** decimals)) * tick;
    return rounded > 0n ? rounded : tick;
  }

  function closeOf(symbol: string, day: number): bigint | undefined {
    const pair = pairs.get(symbol);
    if (!pair || day >= pair.until) return undefined;
    return toTick(fairOn(pair.base, day) / fairOn(pair.quote, day), pair.decimals);
  }

  return {
    symbols: () => [...pairs.keys()],
    closeOf,
    close(symbol, day) {
      const close = closeOf(symbol, utcDay.parse(day));
      return close === undefined ? undefined : decimal.format(close);
    },
    priceAt(symbol, at) {
      const pair = pairs.get(symbol);
      const day = utcDay.of(at);
      const from = closeOf(symbol, day - 1);
      const to = closeOf(symbol, day);
      if (!pair || from === undefined || to === undefined) return from;
      const along = BigInt(at - utcDay.startAt(day));
      const tick = 10n ** BigInt(8 - pair.decimals);
      const price = from + ((to - from) * along) / BigInt(utcDay.ms - 1);
      return (price / tick) * tick;
    },
    delist(symbol, from) {
      const pair = pairs.get(symbol);
      if (!pair) throw new Error(`no pair ${symbol}`);
      pair.until = utcDay.parse(from);
    },
    remove: (symbol) => void pairs.delete(symbol),
  };
}
