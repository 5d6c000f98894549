import { assetViews } from "./asset-view";
import { addDays, type Day, daysFrom } from "./day";
import { LINE_DAYS } from "./line-days";
import type { Snapshot } from "./snapshot";
import { newestDay, type Source } from "./source";
import { changeOf, type Pricing, sumMoney, valueAt } from "./total";
import { pairsOf } from "./valuation";
import { VIEW_VERSION, type View, type WalletView } from "./view";
import { WALLETS, type Wallet } from "./wallet";
import { futuresRows, marginFigures, marginRows, only, positionRows, spotRows } from "./wallet-view";

export type Heading = Pick<
  View,
  | "id"
  | "name"
  | "demo"
  | "accounts"
  | "rights"
  | "syncedAt"
  | "nextAt"
  | "clockOffsetMs"
  | "display"
  | "atRisk"
  | "damage"
  | "awaited"
>;

/** The day the change of these sources is measured from; whoever reads the archive needs it before `summarize`. */
export function comparedDay(sources: Source[], pricing: Pricing): Day | null {
  return changeOf(valuedOf(sources, pricing), newestOf(sources), pricing)?.since ?? null;
}

/** Everything the popup shows of these sources: one account's wallets, or those of all accounts. */
export function summarize(heading: Heading, sources: Source[], pricing: Pricing): View {
  const day = newestOf(sources);
  const inUse = sources.filter((source) => source.inUse);
  const valued = valuedOf(sources, pricing);
  const value = sumMoney(valued.map((source) => newestValue(source, pricing)));
  const change = changeOf(valued, day, pricing);
  const known = (asset: string) => day !== null && exists(asset, day, pricing);
  return {
    ...heading,
    v: VIEW_VERSION,
    day,
    total: { value, partial: valued.length < inUse.length || valued.some((source) => newestDay(source) !== day) },
    change,
    line: day === null ? [] : lineOf(inUse, day, pricing),
    wallets: WALLETS.map((wallet) => walletView(wallet, sources, pricing, known)),
    assets:
      day === null
        ? []
        : assetViews({
            day,
            held: snapshotsAt(inUse, newestDay),
            before: change && everySnapshotAt(counted(sources), change.since),
            totalBtc: value.btc,
            pricing,
            known,
            smallBelow: heading.display.smallBelow,
          }),
  };
}

function newestOf(sources: Source[]): Day | null {
  const days = counted(sources).map(newestDay);
  return days.sort().at(-1) ?? null;
}

/** The sources a total counts: in use, and with a close. */
function counted(sources: Source[]): Source[] {
  return sources.filter((source) => source.inUse && source.closes.length > 0);
}

/** Those of them whose newest close can be valued: what the total and its change are made of. */
function valuedOf(sources: Source[], pricing: Pricing): Source[] {
  return counted(sources).filter((source) => newestValue(source, pricing).btc !== null);
}

function newestValue(source: Source, pricing: Pricing) {
  return valueAt(source, newestDay(source), pricing);
}

function lineOf(sources: Source[], day: Day, pricing: Pricing): View["line"] {
  return daysFrom(addDays(day, 1 - LINE_DAYS), day).map((at) => ({
    day: at,
    ...sumMoney(sources.map((source) => valueAt(source, at, pricing))),
  }));
}

function walletView(wallet: Wallet, all: Source[], pricing: Pricing, known: (asset: string) => boolean): WalletView {
  const sources = all.filter((source) => source.wallet === wallet);
  const used = counted(sources);
  const opened = sources.filter(({ inUse }) => inUse);
  const day = newestOf(sources);
  const snapshots = snapshotsAt(used, newestDay);
  const base = {
    day,
    value: sumMoney(used.map((source) => newestValue(source, pricing))),
    change: changeOf(used, day, pricing),
    failure: opened.find(({ failure }) => failure)?.failure ?? null,
    inUse: opened.length > 0,
    partial: opened.some((source) => newestDay(source) !== day),
    answered: opened.every(({ tried, failure }) => tried && failure === null),
  };
  if (wallet === "spot") return { ...base, wallet, rows: spotRows(only(snapshots, "spot"), known) };
  if (wallet === "margin") {
    const margin = only(snapshots, "margin");
    return { ...base, wallet, margin: marginFigures(margin), rows: marginRows(margin) };
  }
  const futures = only(snapshots, "futures");
  return { ...base, wallet, rows: futuresRows(futures), positions: positionRows(futures) };
}

function snapshotsAt(sources: Source[], dayOfSource: (source: Source) => Day | null): Snapshot[] {
  return sources.flatMap((source) => {
    const day = dayOfSource(source);
    return (day !== null && source.snapshot(day)) || [];
  });
}

/** `null` when a source has none of that day: a difference to what is not known is not known either. */
function everySnapshotAt(sources: Source[], day: Day): Snapshot[] | null {
  const found = snapshotsAt(sources, () => day);
  return found.length === sources.length ? found : null;
}

/** An asset exists when it has a price, or is what others are priced in. */
function exists(asset: string, day: Day, { prices }: Pricing): boolean {
  return asset === "USDT" || asset === "BTC" || pairsOf(asset).some(({ symbol }) => prices(symbol, day) !== undefined);
}
