import type { Day } from "../domain/day";
import { addDays } from "../domain/day";
import { compare, multiply } from "../domain/decimal";
import type { Display } from "../domain/display";
import type { AssetView, Fiat, Money, View, WalletView } from "../domain/view";

/** What one BTC costs in the preview. */
const BTC_PRICE: Record<Fiat, string> = {
  USD: "96430",
  EUR: "83120",
  GBP: "73610",
  BRL: "515400",
  TRY: "4081000",
  JPY: "15090000",
};

const RATIO: Money = { btc: "0.0049", fiat: "0.0131" };
const FALL: Money = { btc: "-0.0008", fiat: "0.0074" };

const HELD: [asset: string, quantity: string, btc: string, share: string, change: string][] = [
  ["BTC", "0.31002114", "0.31002114", "0.3681", "0.002"],
  ["ETH", "7.5", "0.26625", "0.3162", "-0.0125"],
  ["USDT", "18250.5", "0.18926164", "0.2248", "0"],
  ["SHIB", "55000", "0.0000058", "0.0000069", "0"],
];

const LINE = ["76", "77", "75", "78", "79", "78", "80", null, "81", "83", "82", "84"];

/** Invented figures as a record would have them, for a look at how they are shown. */
export function previewView({ fiat, smallBelow }: Pick<Display, "fiat" | "smallBelow">, day: Day) {
  const money = (btc: string): Money => ({ btc, fiat: multiply(btc, BTC_PRICE[fiat]) });
  const since = addDays(day, -1);
  const margin: WalletView = {
    wallet: "margin",
    day,
    value: money("0.12004412"),
    change: { since, value: money("-0.0000961"), ratio: FALL },
    failure: null,
    inUse: true,
    partial: false,
    answered: true,
    margin: { level: "1.62", totalAssetBtc: "0.31366", liabilityBtc: "0.19361588", netBtc: "0.12004412" },
    rows: [],
  };
  const assets = HELD.map(([asset, quantity, btc, share, changeRatio]): AssetView => {
    const value = money(btc);
    const change = multiply(quantity, changeRatio);
    const small = value.fiat !== null && compare(value.fiat, smallBelow) < 0;
    return { asset, quantity, value, share, change, changeRatio, small, parts: [] };
  });
  const total: View["total"] = { value: money("0.84210377"), partial: false };
  const change = { since, value: money("0.00412"), ratio: RATIO };
  const line = LINE.map((value, index) => {
    const at = addDays(day, index + 1 - LINE.length);
    return value === null ? { day: at, btc: null, fiat: null } : { day: at, ...money(`0.${value}`) };
  });
  return { day, total, change, line, margin, assets, awaited: [] };
}
