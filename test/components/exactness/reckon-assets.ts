import type { Snapshot } from "../../../utils/domain/snapshot";
import { WALLETS } from "../../../utils/domain/wallet";
import { t } from "../../../utils/i18n";
import { BEFORE } from "../../utils/domain/builders";
import { newestSnapshot } from "./newest";
import type { Reckoning } from "./reckon-figures";
import { heldOf, type Row, reckonRows } from "./reckon-rows";
import { WALLET_NAMES } from "./reckon-wallet";
import type { Worth } from "./reckon-worth";
import { ratioTo } from "./whole-numbers";

/** What the list of assets has to show, every asset opened. `compared`: there is a close to compare with. */
export function reckonAssets(reckoning: Reckoning, total: Worth, compared: boolean): void {
  const { worths, held, day, hasPrice, money, inUnit, put, holdings } = reckoning;
  const parts = new Map<string, [section: string, row: Row][]>();
  for (const wallet of WALLETS) {
    const snapshots = held.filter((one) => one.wallet === wallet).map(newestSnapshot);
    for (const [asset, row] of reckonRows(snapshots, hasPrice)) {
      parts.set(asset, [...(parts.get(asset) ?? []), [t(WALLET_NAMES[wallet]), row]]);
    }
  }
  const earlier = compared
    ? quantities(
        held.map(({ snapshots }) => snapshots[BEFORE]),
        hasPrice,
      )
    : null;

  for (const [asset, rows] of parts) {
    const place = (...names: string[]) => [t("topAssets"), asset, ...names];
    const quantity = rows.reduce((sum, [, row]) => sum + heldOf(row), 0n);
    const worth = worths.ofAsset(asset, quantity, day);
    const share = ratioTo(worth.btc, total.btc);
    const before = earlier && (earlier.get(asset) ?? 0n);
    const change = before === null ? null : quantity - before;
    const ratio = ratioTo(change, before);

    put(place("asset-quantity"), quantity, "quantity");
    put(place("asset-worth"), inUnit(worth), money);
    if (share !== null) put(place("asset-share"), share, "percent");
    if (change) put(place("asset-change"), ratio ?? change, ratio === null ? "quantity" : "percent", true);
    put(place("asset-exact"), quantity, "quantity");
    if (worth.btc !== null) put(place(t("inBtc")), worth.btc, "BTC");
    if (worth.fiat !== null) put(place(t("inFiat", holdings.fiat)), worth.fiat, holdings.fiat);
    if (change !== null) put(place(t("changed")), change, "quantity", true);
    for (const [section, row] of rows) {
      put(place(section, "asset-wallet"), heldOf(row), "quantity");
      for (const [name, label] of [
        ["free", "free"],
        ["locked", "locked"],
        ["earn", "inEarn"],
        ["borrowed", "borrowed"],
        ["interest", "interest"],
      ] as const) {
        if (row[name] !== undefined) put(place(section, t(label)), row[name], "quantity");
      }
    }
  }
}

/** How much there was of each asset; `null` unless all of the wallets had that close. */
function quantities(snapshots: (Snapshot | undefined)[], hasPrice: (asset: string) => boolean) {
  const known = snapshots.filter((one) => one !== undefined);
  if (known.length < snapshots.length) return null;
  const sums = new Map<string, bigint>();
  for (const wallet of ["spot", "margin", "futures"]) {
    for (const [asset, row] of reckonRows(
      known.filter(({ type }) => type === wallet),
      hasPrice,
    )) {
      sums.set(asset, (sums.get(asset) ?? 0n) + heldOf(row));
    }
  }
  return sums;
}
