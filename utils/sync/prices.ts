import { daysFrom } from "../domain/day";
import type { Failure, Result } from "../domain/failure";
import { fiatPairs, pairsOf } from "../domain/valuation";
import { FIATS } from "../domain/view";
import { type PriceNeeds, type Span, withNeed } from "./price-planner";

const MONTH_MS = 30 * 86_400_000;
/** Assets priced at once; each is a chain of calls of weight 2. */
const AT_ONCE = 4;

/** Pairs Binance does not have, and when to ask again, ms. */
export type MissingPairs = Record<string, number>;

export interface PricedRow {
  symbol: string;
  day: string;
  close: string;
}

interface Parts {
  now: () => number;
  fetchCloses: (asked: { symbol: string } & Span) => Promise<Result<Map<string, string> | null>>;
  load: () => Promise<{ needs: PriceNeeds; missing: MissingPairs }>;
  save: (rows: PricedRow[], needs: PriceNeeds, missing: MissingPairs) => Promise<void>;
  progress: (done: number, of: number) => Promise<void>;
}

/**
 * Fetches the closing prices that are still wanted, a few assets at a time, each batch stored before the next. Answers
 * what stopped it, or `null` when all that Binance has is there.
 */
export function createPriceReader({ now, fetchCloses, load, save, progress }: Parts) {
  return async function readPrices(): Promise<Failure | null> {
    let done = 0;
    for (;;) {
      const { needs, missing } = await load();
      const batch = Object.entries(needs).slice(0, AT_ONCE);
      if (batch.length === 0) return null;
      await progress(done, done + Object.keys(needs).length);
      const answers = await Promise.all(batch.map(([asset, span]) => priceAsset(asset, span, missing)));
      const settled = batch.filter((_, index) => answers[index]?.failure === null).map(([asset]) => asset);
      const rows = answers.flatMap((answer) => answer.rows);
      const open = Object.fromEntries(Object.entries(needs).filter(([asset]) => !settled.includes(asset)));
      const noLonger = Object.assign({}, missing, ...answers.map((answer) => answer.missing));
      const wanted = answers.flatMap((answer) => answer.quotes);
      await save(
        rows,
        wanted.reduce((next, [quote, span]) => withNeed(next, quote, span), open),
        noLonger,
      );
      const failure = answers.find((answer) => answer.failure !== null)?.failure;
      if (failure) return failure;
      done += batch.length;
    }
  };

  /** One asset's closes over its span, pair after pair until every day has one. */
  async function priceAsset(asset: string, span: Span, known: MissingPairs) {
    const rows: PricedRow[] = [];
    const missing: MissingPairs = {};
    const quotes: [string, Span][] = [];
    const open = new Set(daysFrom(span.first, span.last));
    for (const { symbol, quote } of pairsFor(asset)) {
      if ((known[symbol] ?? 0) > now()) continue;
      const answer = await fetchCloses({ symbol, ...span });
      if (!answer.ok) return { rows, missing, quotes, failure: answer.failure };
      if (answer.value === null) {
        missing[symbol] = now() + MONTH_MS;
        continue;
      }
      for (const [day, close] of answer.value) {
        rows.push({ symbol, day, close });
        open.delete(day);
      }
      if (quote !== null && answer.value.size > 0) quotes.push([quote, span]);
      if (open.size === 0 && asset !== "BTC") break;
    }
    return { rows, missing, quotes, failure: null };
  }
}

/** BTC is priced in every currency offered; anything else in the first quote asset that has it. */
function pairsFor(asset: string): { symbol: string; quote: string | null }[] {
  if (asset === "USDT") return [];
  if (asset === "BTC") {
    const symbols = new Set(FIATS.flatMap(fiatPairs));
    return [...symbols].map((symbol) => ({ symbol, quote: null }));
  }
  return pairsOf(asset).map(({ symbol, quote }) => ({ symbol, quote: priced(quote) }));
}

/** A quote asset that itself needs a price; BTC is always priced, and USDT by it. */
function priced(quote: string): string | null {
  return quote === "USDT" || quote === "BTC" ? null : quote;
}
