import type { FuturesPosition, MarginSnapshot } from "../../../utils/domain/snapshot";
import type { Wallet } from "../../../utils/domain/wallet";
import { type MessageKey, t } from "../../../utils/i18n";
import { toUnits } from "../../utils/domain/oracle";
import { newestOf, newestSnapshot, newestWorth } from "./newest";
import type { Reckoning } from "./reckon-figures";
import { heldOf, reckonRows } from "./reckon-rows";
import { plusAll } from "./whole-numbers";

export const WALLET_NAMES: Record<Wallet, MessageKey> = {
  spot: "walletSpot",
  margin: "walletMargin",
  futures: "walletFutures",
};
const MARGIN_FIGURES = [
  ["totalAssetOfBtc", "totalAsset"],
  ["totalLiabilityOfBtc", "liability"],
  ["totalNetAssetOfBtc", "netAsset"],
] as const;
const ROW_FIGURES: Record<string, MessageKey> = { earn: "inEarn" };

/** What a wallet's section has to show, closed and opened. */
export function reckonWallet(reckoning: Reckoning, wallet: Wallet): void {
  const { holdings, worths, day, hasPrice, money, inUnit, put } = reckoning;
  const section = t(WALLET_NAMES[wallet]);
  if (!holdings.wallets.some((one) => one.wallet === wallet && one.inUse)) return;
  const held = reckoning.held.filter((one) => one.wallet === wallet);
  put([section, "wallet-value"], inUnit(worths.add(held.map((one) => newestWorth(worths, one)))), money);
  const ratio = worths.change(held)?.ratio;
  if (ratio && inUnit(ratio) !== null) put([section, "wallet-change"], inUnit(ratio), "percent", true);

  const snapshots = held.map(newestSnapshot);
  const margins = snapshots.flatMap((one) => (one.type === "margin" ? [one.data] : []));
  if (margins.length > 0) reckonMargin(reckoning, margins, held.map(newestOf).includes(day));
  for (const [asset, row] of reckonRows(snapshots, hasPrice)) {
    if (wallet === "spot") put([section, asset, t("quantity")], heldOf(row), "quantity");
    for (const [name, amount] of Object.entries(row)) {
      put([section, asset, t(ROW_FIGURES[name] ?? (name as MessageKey))], amount, "quantity");
    }
  }
  for (const one of snapshots) if (one.type === "futures") reckonPositions(reckoning, one.data.position);
}

function reckonMargin({ put }: Reckoning, margins: MarginSnapshot["data"][], current: boolean): void {
  const section = t(WALLET_NAMES.margin);
  for (const [name, label] of MARGIN_FIGURES) {
    put([section, t(label)], plusAll(margins.map((data) => toUnits(data[name]))), "BTC");
  }
  const [only, second] = margins;
  // A level is of one account only, and of the close that is shown.
  if (!only || second) return;
  put([section, t("marginLevel")], toUnits(only.marginLevel), "quantity");
  if (current) put([section, "wallet-hint"], toUnits(only.marginLevel), "level");
}

function reckonPositions({ put }: Reckoning, positions: FuturesPosition[]): void {
  const section = t(WALLET_NAMES.futures);
  for (const { symbol, positionAmt, entryPrice, markPrice } of positions) {
    const [size, entry, mark] = [toUnits(positionAmt), toUnits(entryPrice), toUnits(markPrice)];
    if (size === 0n) continue;
    put([section, symbol, t("unrealisedPnl")], ((mark - entry) * size) / toUnits("1"), "quantity", true);
    put([section, symbol, t("size")], size, "quantity");
    put([section, symbol, t("entryPrice")], entry, "quantity");
    put([section, symbol, t("markPrice")], mark, "quantity");
  }
}
