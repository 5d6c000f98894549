import * as z from "zod/mini";
import { closeOf, type Day, dayOf, startOf } from "../domain/day";
import { type Decimal, isZero } from "../domain/decimal";
import { fail, ok, type Result } from "../domain/failure";
import { type Client, DATA_HOST } from "./client";
import { amount, check, instant } from "./schema";

const price = amount.check(z.refine((text) => !text.startsWith("-")));

/** [open time, open, high, low, close, volume, close time, …] */
const Answer = z.array(z.tuple([instant, price, price, price, price, price, instant], z.unknown()));

/** Binance serves at most this many candles a call. */
const MOST_CANDLES = 1000;

/**
 * The closing prices of a symbol for each UTC day from `first` to `last` (at most 1000 days) that Binance has, keyed by
 * day. A 1d candle closes at 23:59:59.999 UTC, the very moment of the snapshot. `null` when there is no such pair.
 * `GET /api/v3/klines` on the public data host, weight 2 ("Kline/Candlestick data").
 */
export async function fetchCloses(
  get: Client,
  { symbol, first, last }: { symbol: string; first: Day; last: Day },
): Promise<Result<Map<Day, Decimal> | null>> {
  const params = {
    symbol,
    interval: "1d",
    startTime: startOf(first),
    endTime: closeOf(last) - 1,
    limit: MOST_CANDLES,
  };
  const reply = await get({ host: DATA_HOST, path: "/api/v3/klines", weight: 2, params });
  if (!reply.ok) return isUnknownSymbol(reply.failure) ? ok(null) : reply;
  const answer = check(Answer, reply.value);
  if (!answer.ok) return answer;
  const other = answer.value.findIndex((row) => row[6] !== closeOf(dayOf(row[0])) - 1);
  if (other !== -1) return fail({ kind: "unexpected-answer", detail: `${other} is not a candle of one day` });
  const closes = answer.value.map((row): [Day, Decimal] => [dayOf(row[0]), row[4]]);
  // A price of nothing is no price: nothing could be valued at it, nor divided by it.
  return ok(new Map(closes.filter(([day, close]) => day >= first && day <= last && !isZero(close))));
}

/** -1121 "Invalid symbol." is an answer here, not a fault. */
function isUnknownSymbol(failure: { kind: string; detail?: string }): boolean {
  return failure.detail === "code -1121";
}
