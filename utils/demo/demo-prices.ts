import { type Day, startOf } from "../domain/day";
import type { DemoData } from "../domain/demo";

const DAY_MS = 86_400_000;

/** What a coin costs about, in USDT, and with how many decimals it is quoted. */
const COINS: Record<string, [price: number, decimals: number]> = {
  BTC: [64_000, 2],
  ETH: [3_100, 2],
  BNB: [580, 1],
  SOL: [150, 2],
  LINK: [14, 3],
  AVAX: [28, 2],
  LTC: [85, 2],
  XRP: [0.6, 4],
  ADA: [0.45, 4],
  DOT: [6, 3],
  DOGE: [0.12, 5],
  ATOM: [7, 3],
  TRX: [0.12, 4],
  SHIB: [0.000018, 8],
};
/** What one USDT is worth about. */
const CURRENCIES = { EUR: 0.92, GBP: 0.79, BRL: 5.4, TRY: 34, JPY: 155 };
/** Slow and quick ups and downs, which no two coins have together: length in days, and size. */
const WAVES = [
  [97, 0.12],
  [29, 0.07],
  [11, 0.03],
  [4.3, 0.015],
] as const;

/** The invented closes of one day: always the same for that day. */
export function demoPrices(day: Day): DemoData["prices"] {
  const coins = Object.entries(COINS).map(([coin, [price, decimals]], place) => {
    const close = (price * Math.exp(swing(day, place))).toFixed(decimals);
    return { symbol: `${coin}USDT`, day, close };
  });
  const btc = Number(coins[0]?.close);
  const currencies = Object.entries(CURRENCIES).map(([fiat, rate]) => {
    return { symbol: `BTC${fiat}`, day, close: (btc * rate).toFixed(2) };
  });
  return [...coins, ...currencies];
}

function swing(day: Day, place: number): number {
  const at = startOf(day) / DAY_MS;
  return WAVES.reduce((sum, [days, size]) => sum + size * Math.sin((2 * Math.PI * at) / days + place * days), 0);
}
