import type { Listing } from "./listings.ts";
import { noise } from "./noise.ts";

const OCTAVES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const DAILY_MOVE = 0.012;

/**
 * What an asset is worth in USDT at the close of a day, before any tick.
 *
 * Noise of many wavelengths is added up, long ones stronger: that looks like a random walk, yet needs no first day and
 * is the same whatever days were asked for before.
 */
export function fairPrice({ asset, usdt, restless }: Listing, day: number): number {
  let wander = 0;
  for (const length of OCTAVES) {
    const cell = Math.floor(day / length);
    const along = day / length - cell;
    const from = noise(`${asset} ${length} ${cell}`) - 0.5;
    const to = noise(`${asset} ${length} ${cell + 1}`) - 0.5;
    wander += Math.sqrt(length) * (from + (to - from) * along);
  }
  return usdt * Math.exp(wander * DAILY_MOVE * restless);
}
