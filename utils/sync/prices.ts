import { daysFrom } from "../domain/day";
import type { Failure, Result } from "../domain/failure";
import { fiatPairs, pairsOf } from "../domain/valuation";
import { FIATS } from "../domain/view";
import { type PriceNeeds, type Span, withNeed } from "./price-planner";
import type { SyncStore } from "./store";

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
/** Assets priced at once; each is a chain of calls of weight 2. */
const AT_ONCE = 4;

/** The first batch, which has BTC, is shown at once, and then every so many: showing costs as much as the batch. */
const SHOWN_EVERY = 8;

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
  save: SyncStore["savePrices"];
  progress: (done: number, of: number) => Promise<void>;
}

/**
 * Fetches the closing prices that are still wanted, a few assets at a time, each batch stored before the next. Answers
 * what stopped it, or `null` when all that Binance has is there.
 */
export function createPriceReader({ now, fetchCloses, load, save, progress }: Parts) {
  return async function readPrices(): Promise<Failure | null> {
    let done = 0;
    for (let batches = 0; ; batches += 1) {
      const { needs, missing } = await load();
      const batch = Object.entries(needs).slice(0, AT_ONCE);
      if (batch.length === 0) return null;
      await progress(done, done + Object.keys(needs).length);
      const answers = await Promise.all(batch.map(([asset, span]) => priceAsset(asset, span, missing)));
      const failure = answers.find((answer) => answer.failure !== null)?.failure ?? null;
      const settled = new Set(batch.filter((_, index) => answers[index]?.failure === null).map(([asset]) => asset));
      const open = Object.fromEntries(Object.entries(needs).filter(([asset]) => !settled.has(asset)));
      const quotes = answers.flatMap((answer) => answer.quotes);
      const left = quotes.reduce((next, [quote, span]) => withNeed(next, quote, span), open);
      await save(
        answers.flatMap((answer) => answer.rows),
        {
          needs: left,
          missing: Object.assign({}, missing, ...answers.map((answer) => answer.missing)),
          show: failure !== null || Object.keys(left).length === 0 || batches % SHOWN_EVERY === 0,
        },
      );
      if (failure) return failure;
      done += batch.length;
    }
  };

  /** One asset's closes over its span: along each chain, pair after pair until every day has a price. */
  async function priceAsset(asset: string, span: Span, known: MissingPairs) {
    const rows: PricedRow[] = [];
    const missing: MissingPairs = {};
    const quotes: [string, Span][] = [];
    for (const chain of chainsOf(asset)) {
      const open = new Set(daysFrom(span.first, span.last));
      for (const { symbol, quote } of chain) {
        if (open.size === 0) break;
        if ((known[symbol] ?? 0) > now()) continue;
        const answer = await fetchCloses({ symbol, ...span });
        if (!answer.ok && answer.failure.kind !== "unexpected-answer") {
          return { rows, missing, quotes, failure: answer.failure };
        }
        if (!answer.ok || answer.value === null) {
          // A pair that is not understood is left alone like one that does not exist, but looked at again the next day.
          missing[symbol] = now() + (answer.ok ? MONTH_MS : DAY_MS);
          continue;
        }
        for (const [day, close] of answer.value) {
          rows.push({ symbol, day, close });
          open.delete(day);
        }
        if (needsPrice(quote) && answer.value.size > 0) quotes.push([quote, span]);
      }
    }
    return { rows, missing, quotes, failure: null };
  }
}

/** BTC is priced in every currency offered; anything else in the first quote asset that has it. */
function chainsOf(asset: string): { symbol: string; quote: string }[][] {
  if (asset === "USDT") return [];
  if (asset !== "BTC") return [pairsOf(asset)];
  return FIATS.map((fiat) => fiatPairs(fiat).map((symbol) => ({ symbol, quote: "BTC" })));
}

/** A quote asset that needs a price itself; BTC always has one, and USDT by it. */
function needsPrice(quote: string): boolean {
  return quote !== "USDT" && quote !== "BTC";
}
