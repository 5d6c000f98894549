import { DEMO_PRICES } from "../domain/demo";
import type { Source } from "../domain/source";
import { fiatPairs, type Prices, pairsOf } from "../domain/valuation";
import type { Fiat } from "../domain/view";
import type { Writing } from "./save-snapshots";
import type { PriceRow } from "./schema";

/** With more symbols than these one read of every price of those days is quicker: a fifth of a sync of 500 assets. */
const MANY = 100;

/**
 * The prices a summary of these sources needs: for the whole line those of the few assets that futures is counted in,
 * and for the newest day everything. Invented data has invented prices.
 */
export async function loadPrices(
  transaction: Writing,
  sources: Source[],
  { fiat, demo }: { fiat: Fiat; demo: boolean },
): Promise<Prices> {
  const prefix = demo ? DEMO_PRICES : "";
  const closes = sources.flatMap((source) => source.closes);
  const days = closes.map(({ day }) => day).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  const known = new Map<string, PriceRow["close"]>();
  const prices: Prices = (symbol, day) => known.get(`${prefix}${symbol} ${day}`);
  if (oldest === undefined || newest === undefined) return prices;

  const store = transaction.objectStore("prices");
  const assets = new Set(closes.flatMap(({ worth }) => worth.map(({ asset }) => asset)));
  const symbols = new Set([...assets].filter((asset) => asset !== "BTC").flatMap(symbolsOf));
  for (const symbol of ["BTCUSDT", ...fiatPairs(fiat)]) symbols.add(symbol);
  const ofDays = (first: string, last: string) => store.index("day").getAll(IDBKeyRange.bound(first, last));
  const ofSymbol = (symbol: string) => {
    const name = prefix + symbol;
    return store.getAll(IDBKeyRange.bound([name, oldest], [name, newest]));
  };
  const reads =
    symbols.size > MANY ? [ofDays(oldest, newest)] : [...[...symbols].map(ofSymbol), ofDays(newest, newest)];
  const rows = await Promise.all(reads);
  for (const { symbol, day, close } of rows.flat()) known.set(`${symbol} ${day}`, close);
  return prices;
}

function symbolsOf(asset: string): string[] {
  return pairsOf(asset).map(({ symbol }) => symbol);
}
