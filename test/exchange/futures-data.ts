import { decimal } from "./decimal.ts";
import type { Market } from "./market.ts";
import { noise } from "./noise.ts";
import type { FuturesData } from "./snapshot-shape.ts";
import { utcDay } from "./utc-day.ts";

const SYMBOLS = ["BTCUSDT", "ETHUSDT", "SOLUSDT"];
const HELD_FOR = 12;

/**
 * The futures wallet of one day. A position is opened at the close of a day in the past and marked at the close of this
 * one, so that entry, mark and klines hang together. `unRealizedProfit` stays at the opening's value, as documented.
 */
export function futuresData(market: Market, seed: number, day: number): FuturesData {
  const position: FuturesData["position"] = [];
  let shown = 0n;
  for (const symbol of SYMBOLS) {
    const draw = (what: string) => noise(`${seed} futures ${symbol} ${what}`);
    const shift = Math.floor(draw("shift") * HELD_FOR);
    const round = Math.floor((day + shift) / HELD_FOR);
    const openedOn = round * HELD_FOR - shift - 1;
    const entry = market.closeOf(symbol, openedOn);
    const mark = market.closeOf(symbol, day);
    if (entry === undefined || mark === undefined) throw new Error(`no ${symbol} close on ${utcDay.iso(day)}`);
    const dollars = 200 + draw(`size ${round}`) * 2_000;
    const lots = BigInt(Math.max(1, Math.round((dollars * 1e8) / (Number(entry) / 1e8) / 1e5)));
    const amount = lots * 100_000n * (draw(`side ${round}`) < 0.35 ? -1n : 1n);
    const profitAtOpening = decimal.fromNumber((draw(`slip ${round}`) - 0.5) * 4);
    shown += profitAtOpening;
    position.push({
      entryPrice: decimal.format(entry),
      markPrice: decimal.format(mark),
      positionAmt: decimal.format(amount),
      symbol,
      unRealizedProfit: decimal.format(profitAtOpening),
    });
  }
  const week = Math.floor(day / 7);
  const wallet = decimal.fromNumber(
    500 + noise(`${seed} futures wallet`) * 5_000 + noise(`${seed} paid ${week}`) * 200,
  );
  const stable = decimal.fromNumber(noise(`${seed} futures usdc`) * 300);
  return {
    assets: [
      { asset: "USDT", marginBalance: decimal.format(wallet + shown), walletBalance: decimal.format(wallet) },
      { asset: "USDC", marginBalance: decimal.format(stable), walletBalance: decimal.format(stable) },
    ],
    position,
  };
}
