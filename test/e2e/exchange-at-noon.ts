import { type Exchange, startExchange } from "../exchange/index.ts";

/** A sandbox exchange at noon of today, UTC: no test meets midnight because of the hour it is run at. */
export async function exchangeAtNoon(): Promise<Exchange> {
  const exchange = await startExchange();
  exchange.clock.set(new Date().setUTCHours(12, 0, 0, 0));
  return exchange;
}
