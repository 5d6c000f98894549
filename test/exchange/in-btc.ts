import { decimal } from "./decimal.ts";
import type { Market } from "./market.ts";

interface Rate {
  times: bigint;
  over: bigint;
}

const NOTHING: Rate = { times: 0n, over: 1n };
/** More places than any rate has, so that cutting off happens once, at the end. */
const PRECISION = 10n ** 24n;

function rateOf(market: Market, asset: string, day: number): Rate {
  const close = (symbol: string) => market.closeOf(symbol, day);
  if (asset === "BTC") return { times: 1n, over: 1n };
  const direct = close(`${asset}BTC`);
  if (direct) return { times: direct, over: decimal.unit };
  const bitcoin = close("BTCUSDT");
  const dollars = asset === "USDT" ? decimal.unit : close(`${asset}USDT`);
  if (dollars && bitcoin) return { times: dollars, over: bitcoin };
  const bnb = close(`${asset}BNB`);
  const bnbInBitcoin = close("BNBBTC");
  if (bnb && bnbInBitcoin) return { times: bnb * bnbInBitcoin, over: decimal.unit * decimal.unit };
  const inverse = close(`BTC${asset}`);
  return inverse ? { times: decimal.unit, over: inverse } : NOTHING;
}

/** Sum of amounts in BTC at one day's closes, cut to eight places. What no pair quotes counts as nothing (*inferred*). */
export function inBtc(
  market: Market,
  amounts: Iterable<readonly [asset: string, amount: bigint]>,
  day: number,
): bigint {
  let sum = 0n;
  for (const [asset, amount] of amounts) {
    const { times, over } = rateOf(market, asset, day);
    sum += (amount * times * PRECISION) / over;
  }
  return sum / PRECISION;
}
