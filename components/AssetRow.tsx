import type { AssetView, Fiat } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Change } from "./Change";
import { useLong } from "./hooks/use-long";
import { signOf } from "./sign-of";

/** One asset over all wallets: quantity, value, share of the total and how the quantity changed. */
export function AssetRow({ asset, fiat, pad }: { asset: AssetView; fiat: Fiat; pad: string }) {
  const long = useLong(20);
  const { quantity, value, share, change } = asset;
  return (
    <li class="asset">
      <p class="asset-name">{asset.asset}</p>
      <p class={long(quantity, "quantity") ? "asset-quantity long" : "asset-quantity"}>
        <Amount value={quantity} unit="quantity" pad={pad} />
      </p>
      <p class="asset-worth">
        {value.btc === null ? (
          <span>{t("noPrice")}</span>
        ) : (
          <>
            <Amount value={value.fiat} unit={fiat} />
            {share !== null && (
              <span class="asset-share">
                <Amount value={share} unit="percent" />
              </span>
            )}
          </>
        )}
      </p>
      <p class="asset-change">
        {change !== null && signOf(change) !== 0 && (
          <Change of={change}>
            <Amount value={change} unit="quantity" signed />
          </Change>
        )}
      </p>
    </li>
  );
}
