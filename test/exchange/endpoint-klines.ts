import { ApiError } from "./api-error.ts";
import { decimal } from "./decimal.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { noise } from "./noise.ts";
import { symbolRule } from "./symbol-rule.ts";
import { utcDay } from "./utc-day.ts";
import { wholeNumber } from "./whole-number.ts";

type Row = (string | number)[];

/** One candle in Binance's twelve columns; that of the running day ends at the price of this moment. */
function candle({ market, now }: Call, symbol: string, day: number): Row | undefined {
  const open = market.closeOf(symbol, day - 1);
  const close = day === utcDay.of(now) ? market.priceAt(symbol, now) : market.closeOf(symbol, day);
  if (open === undefined || close === undefined) return undefined;
  const reach = BigInt(1 + Math.floor(noise(`reach ${symbol} ${day}`) * 20));
  const [lower, upper] = open < close ? [open, close] : [close, open];
  const trades = 1_000 + Math.floor(noise(`trades ${symbol} ${day}`) * 90_000);
  const volume = decimal.fromNumber(trades / 10);
  const turnover = (volume * close) / decimal.unit;
  return [
    utcDay.startAt(day),
    decimal.format(open),
    decimal.format(upper + (upper * reach) / 1000n),
    decimal.format(lower - (lower * reach) / 1000n),
    decimal.format(close),
    decimal.format(volume),
    utcDay.startAt(day + 1) - 1,
    decimal.format(turnover),
    trades,
    decimal.format(volume / 2n),
    decimal.format(turnover / 2n),
    "0",
  ];
}

/** `GET /api/v3/klines`, "Kline/Candlestick data": by opening time, the newest `limit` when no start is given. */
export const klines: Endpoint = {
  path: "/api/v3/klines",
  signed: false,
  weight: () => 2,
  parameters: {
    symbol: { mandatory: true, ...symbolRule },
    interval: { mandatory: true },
    startTime: { legal: wholeNumber },
    endTime: { legal: wholeNumber },
    limit: { legal: wholeNumber },
  },
  answer(call) {
    const { query, now, market } = call;
    const symbol = query.get("symbol") ?? "";
    if (!market.symbols().includes(symbol)) throw new ApiError(-1121, "Invalid symbol.");
    if (query.get("interval") !== "1d") throw new ApiError(-1120, "Invalid interval.");
    const limit = Number(query.get("limit") ?? 500);
    // Above 1000 the exchange may also just give 1000 (*inferred*); refusing finds the mistake.
    if (limit < 1 || limit > 1000) throw new ApiError(-1130, "Data sent for parameter 'limit' is not valid.");
    const end = Math.min(utcDay.of(now), utcDay.of(Number(query.get("endTime") ?? now)));
    const start = query.get("startTime");
    const first = start === undefined ? end - limit + 1 : Math.ceil(Number(start) / utcDay.ms);
    const rows: Row[] = [];
    for (let day = first; day <= end && rows.length < limit; day += 1) {
      const row = candle(call, symbol, day);
      if (row) rows.push(row);
    }
    return rows;
  },
};
