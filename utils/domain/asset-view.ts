import type { Day } from "./day";
import { compare, type Decimal, subtract, sum } from "./decimal";
import type { Snapshot } from "./snapshot";
import { inMoney, type Pricing, ratioOf } from "./total";
import { inBtc } from "./valuation";
import type { AssetView } from "./view";
import { futuresRows, marginRows, only, spotRows } from "./wallet-view";

type Part = AssetView["parts"][number] & { asset: string };

/** Every asset over all wallets, the most valuable first, those without a price after them by name. */
export function assetViews(input: {
  day: Day;
  held: Snapshot[];
  /** The snapshots of the close compared with; `null` when there is none. */
  before: Snapshot[] | null;
  totalBtc: string | null;
  pricing: Pricing;
  known: (asset: string) => boolean;
  /** In the currency: what is worth less is small. */
  smallBelow: Decimal;
}): AssetView[] {
  const { day, totalBtc, pricing, known } = input;
  const held = byAsset(partsOf(input.held, known));
  const before = input.before && byAsset(partsOf(input.before, known));
  const views = [...held].map(([asset, parts]): AssetView => {
    const quantity = quantityOf(parts);
    const value = inMoney(inBtc({ asset, amount: quantity }, day, pricing.prices), day, pricing);
    const then = before && quantityOf(before.get(asset) ?? []);
    const change = then === null ? null : subtract(quantity, then);
    return {
      asset,
      quantity,
      value,
      share: value.btc === null ? null : ratioOf(value.btc, totalBtc),
      change,
      changeRatio: change === null ? null : ratioOf(change, then),
      small: value.fiat !== null && isBelow(value.fiat, input.smallBelow),
      parts: parts.map(({ asset: _, ...part }) => part),
    };
  });
  return views.sort(byValue);
}

function partsOf(snapshots: Snapshot[], known: (asset: string) => boolean): Part[] {
  const spot = spotRows(only(snapshots, "spot"), known).map(({ total, ...row }) => {
    return { ...row, wallet: "spot" as const, quantity: total };
  });
  const margin = marginRows(only(snapshots, "margin")).map(({ net, ...row }) => {
    return { ...row, wallet: "margin" as const, quantity: net };
  });
  const futures = futuresRows(only(snapshots, "futures")).map(({ asset, walletBalance }) => {
    return { asset, wallet: "futures" as const, free: walletBalance, locked: "0", quantity: walletBalance };
  });
  return [...spot, ...margin, ...futures];
}

function byAsset(parts: Part[]): Map<string, Part[]> {
  return Map.groupBy(parts, ({ asset }) => asset);
}

function quantityOf(parts: Part[]): string {
  return sum(parts.map(({ quantity }) => quantity));
}

/** What is owed counts by its size. */
function isBelow(value: Decimal, limit: Decimal): boolean {
  return compare(value.replace("-", ""), limit) < 0;
}

function byValue(a: AssetView, b: AssetView): number {
  if (a.value.btc !== null && b.value.btc !== null) return compare(b.value.btc, a.value.btc);
  if (a.value.btc !== null) return -1;
  if (b.value.btc !== null) return 1;
  return a.asset < b.asset ? -1 : 1;
}
