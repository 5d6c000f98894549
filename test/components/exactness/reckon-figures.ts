import type { Day } from "../../../utils/domain/day";
import { WALLETS } from "../../../utils/domain/wallet";
import type { Unit } from "../../../utils/format";
import { t } from "../../../utils/i18n";
import type { HeldWallet, Holdings } from "./invent-holdings";
import { newestOf, newestWorth } from "./newest";
import { reckonAssets } from "./reckon-assets";
import { reckonWallet } from "./reckon-wallet";
import { createWorths, type Worth, type Worths } from "./reckon-worth";

/** What has to stand at a place of the page; `null` where it cannot be known and a dash has to stand there. */
export interface Figure {
  exact: bigint | null;
  unit: Unit;
  signed: boolean;
}

/** What is common to all parts of the page. */
export interface Reckoning {
  holdings: Holdings;
  worths: Worths;
  /** The wallets in use that have a close. */
  held: HeldWallet[];
  day: Day;
  hasPrice(asset: string): boolean;
  money: Unit;
  inUnit(worth: Worth): bigint | null;
  put(place: string[], exact: bigint | null, unit: Unit, signed?: boolean): void;
}

/** Every figure the popup has to show of these holdings, by its place, the unit of money being BTC or the currency. */
export function reckonFigures(holdings: Holdings, shown: "BTC" | "fiat"): Map<string, Figure> {
  const { fiat, prices, quotes } = holdings;
  const figures = new Map<string, Figure>();
  const held = holdings.wallets.filter((one) => one.inUse && newestOf(one));
  const day = held.map(newestOf).sort().at(-1);
  if (day === undefined) return figures;
  const reckoning: Reckoning = {
    holdings,
    worths: createWorths(holdings),
    held,
    day,
    hasPrice: (asset) => asset === "BTC" || asset === "USDT" || `${asset}${quotes[asset]} ${day}` in prices,
    money: shown === "BTC" ? "BTC" : fiat,
    inUnit: (worth) => (shown === "BTC" ? worth.btc : worth.fiat),
    put(place, exact, unit, signed = false) {
      const name = place.join(" / ");
      // A second position in the same contract stands below the first.
      let nth = name;
      for (let count = 2; figures.has(nth); count += 1) nth = `${name} ${count}`;
      figures.set(nth, { exact, unit, signed });
    },
  };
  const { worths, inUnit, put, money } = reckoning;

  const valued = held.filter((one) => newestWorth(worths, one).btc !== null);
  const total = worths.add(valued.map((one) => newestWorth(worths, one)));
  const change = worths.change(valued);
  put([t("total"), "total-main"], inUnit(total), money);
  put([t("total"), "total-other"], shown === "BTC" ? total.fiat : total.btc, shown === "BTC" ? fiat : "BTC");
  if (change && inUnit(change.by) !== null) {
    put([t("total"), "total-change"], inUnit(change.by), money, true);
    const ratio = inUnit(change.ratio);
    if (ratio !== null) put([t("total"), "total-change"], ratio, "percent", true);
  }
  for (const wallet of WALLETS) reckonWallet(reckoning, wallet);
  reckonAssets(reckoning, total, change !== null);
  return figures;
}
