import { useState } from "preact/hooks";
import type { AssetView, Fiat } from "../utils/domain/view";
import { plural, t } from "../utils/i18n";
import { AssetRow } from "./AssetRow";
import { decimalPads } from "./decimal-pads";
import "./AssetList.css";

const SHOWN_AT_FIRST = 8;

/** The assets over all wallets, the greatest first: as the record has them sorted. */
export function AssetList({ assets, fiat }: { assets: AssetView[]; fiat: Fiat }) {
  const [all, setAll] = useState(false);
  if (assets.length === 0) return null;
  const shown = all ? assets : assets.slice(0, SHOWN_AT_FIRST);
  const pads = decimalPads(
    shown.map((asset) => asset.quantity),
    "quantity",
  );
  return (
    <section class="assets" aria-labelledby="assets-heading">
      <h2 id="assets-heading">{t("topAssets")}</h2>
      <ul>
        {shown.map((asset, index) => (
          <AssetRow key={asset.asset} asset={asset} fiat={fiat} pad={pads[index] ?? ""} />
        ))}
      </ul>
      {shown.length < assets.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {plural("showAllAssets", assets.length)}
        </button>
      )}
    </section>
  );
}
