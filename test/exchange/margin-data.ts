import { decimal } from "./decimal.ts";
import { inBtc } from "./in-btc.ts";
import { listings } from "./listings.ts";
import type { Market } from "./market.ts";
import { noise } from "./noise.ts";
import type { MarginData } from "./snapshot-shape.ts";

const COINS = ["BTC", "USDT", "ETH", "XRP", "BNB"];
/** Binance shows this level when nothing is owed (*inferred* from answers published by users). */
const NO_DEBT = "999.00000000";

/** The cross margin wallet of one day: a few coins, some of them borrowed, with a debt that grows by interest. */
export function marginData(market: Market, seed: number, day: number): MarginData {
  const userAssets: MarginData["userAssets"] = [];
  const owned: [string, bigint][] = [];
  const owed: [string, bigint][] = [];
  for (const { asset, usdt } of listings.coins.filter(({ asset }) => COINS.includes(asset))) {
    const draw = (what: string) => noise(`${seed} margin ${asset} ${what}`);
    const trade = noise(`${seed} margin ${asset} ${Math.floor(day / 5)}`);
    const total = decimal.fromNumber((10 ** (2 + draw("size") * 2) / usdt) * (0.9 + trade * 0.2));
    const locked = draw("order") < 0.3 ? total / 10n : 0n;
    const borrowed = asset === "USDT" || draw("debt") < 0.3 ? decimal.fromNumber((40 + draw("loan") * 60) / usdt) : 0n;
    const interest = (borrowed * BigInt(1 + (day % 30))) / 20_000n;
    userAssets.push({
      asset,
      borrowed: decimal.format(borrowed),
      free: decimal.format(total - locked),
      interest: decimal.format(interest),
      locked: decimal.format(locked),
      netAsset: decimal.format(total - borrowed - interest),
    });
    owned.push([asset, total]);
    owed.push([asset, borrowed + interest]);
  }
  const asset = inBtc(market, owned, day);
  const liability = inBtc(market, owed, day);
  return {
    marginLevel: liability > 0n ? decimal.format((asset * decimal.unit) / liability) : NO_DEBT,
    totalAssetOfBtc: decimal.format(asset),
    totalLiabilityOfBtc: decimal.format(liability),
    totalNetAssetOfBtc: decimal.format(asset - liability),
    userAssets,
  };
}
