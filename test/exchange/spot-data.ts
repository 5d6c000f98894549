import { decimal } from "./decimal.ts";
import type { Holding } from "./holdings.ts";
import { inBtc } from "./in-btc.ts";
import type { Market } from "./market.ts";
import { noise } from "./noise.ts";
import type { SpotData } from "./snapshot-shape.ts";

/** The spot wallet of one day. Its total counts `LD…` rows at their underlying (*inferred*). */
export function spotData(market: Market, seed: number, holdings: readonly Holding[], day: number): SpotData {
  const balances: SpotData["balances"] = [];
  const worth: [string, bigint][] = [];
  for (const { asset, underlying, amountOn } of holdings) {
    const amount = amountOn(day);
    // Orders lie open on about every fourth row; what is lent out cannot be locked.
    const ordered = asset === underlying && noise(`${seed} order ${asset} ${Math.floor(day / 3)}`) < 0.25;
    const locked = ordered ? amount / 4n : 0n;
    balances.push({ asset, free: decimal.format(amount - locked), locked: decimal.format(locked) });
    worth.push([underlying, amount]);
  }
  return { balances, totalAssetOfBtc: decimal.format(inBtc(market, worth, day)) };
}
