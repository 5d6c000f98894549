import { useContext, useState } from "preact/hooks";
import type { AssetView } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Change } from "./Change";
import { Deferred } from "./deferred-parts";
import { Hiding } from "./hiding";
import { useLong } from "./hooks/use-long";
import { Icon } from "./Icon";
import { signOf } from "./sign-of";
import { Worth } from "./Worth";

/** One asset over all wallets: quantity, value, share of the total and change of the quantity. Opens to its details. */
export function AssetRow({ asset, pad, awaited }: { asset: AssetView; pad: string; awaited: boolean }) {
  const hidden = useContext(Hiding);
  const long = useLong(20);
  const [open, setOpen] = useState(false);
  const { quantity, value, share, change, changeRatio } = asset;
  return (
    <li class="asset">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="chevron" />
          <p class="asset-name">{asset.asset}</p>
          <p class={long(quantity, "quantity") ? "asset-quantity long" : "asset-quantity"}>
            <Amount value={quantity} unit="quantity" pad={pad} />
          </p>
          <p class="asset-worth">
            {value.btc === null ? (
              <>
                <span aria-hidden="true">— </span>
                {t(awaited ? "priceAwaited" : "noPrice")}
              </>
            ) : (
              <>
                <Worth of={value} />
                {share !== null && (
                  <span class="asset-share">
                    <Amount value={share} unit="percent" />
                  </span>
                )}
              </>
            )}
          </p>
          <p class="asset-change">
            {/* Nothing at all while hidden: a mask would tell which of them changed. */}
            {!hidden && change !== null && signOf(change) !== 0 && (
              <Change of={change}>
                {changeRatio === null ? (
                  <Amount value={change} unit="quantity" signed />
                ) : (
                  <Amount value={changeRatio} unit="percent" signed />
                )}
              </Change>
            )}
          </p>
        </summary>
        {open && <Deferred.AssetDetail asset={asset} />}
      </details>
    </li>
  );
}
