import { useContext, useEffect, useState } from "preact/hooks";
import type { AssetView } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { AssetLine, type ReadLine } from "./asset-line";
import { Displayed } from "./displayed";
import { Figures } from "./Figures";
import { Hiding } from "./hiding";
import { partFigures } from "./part-figures";
import { Sparkline } from "./Sparkline";
import { Say } from "./say";
import { walletName } from "./wallet-name";
import "./AssetDetail.css";

/**
 * An asset's exact quantity, to be copied, its worth and change, its line over the last closes, and how much of it is
 * free and locked in each wallet.
 */
export function AssetDetail({ asset }: { asset: AssetView }) {
  const { fiat } = useContext(Displayed);
  const hidden = useContext(Hiding);
  const say = useContext(Say);
  const read = useContext(AssetLine);
  const [said, setSaid] = useState<string | null>(null);
  const { quantity, value, change, parts } = asset;
  const copy = async () => {
    const done = await navigator.clipboard.writeText(quantity).then(
      () => t("copied"),
      () => t("notCopied"),
    );
    setSaid(done);
    say?.(done);
  };
  return (
    <div class="asset-detail">
      <p class="asset-exact">
        <Amount value={quantity} unit="quantity" /> <span class="unit">{asset.asset}</span>
      </p>
      {!hidden && (
        <button type="button" onClick={copy}>
          {said ?? t("copy")}
        </button>
      )}
      <dl>
        <Figures
          of={[
            ...(value.btc === null ? [] : [{ label: t("inBtc"), value: value.btc, unit: "BTC" as const }]),
            ...(value.fiat === null ? [] : [{ label: t("inFiat", fiat), value: value.fiat, unit: fiat }]),
            ...(change === null ? [] : [{ label: t("changed"), value: change, signed: true }]),
          ]}
        />
      </dl>
      {read && <QuantityLine asset={asset} read={read} />}
      {parts.map(({ wallet, quantity: net, ...part }) => (
        <div key={wallet}>
          <p class="asset-wallet">
            <span>{walletName(wallet)}</span> <Amount value={net} unit="quantity" />
          </p>
          {wallet !== "futures" && (
            <dl>
              <Figures of={partFigures(part)} />
            </dl>
          )}
        </div>
      ))}
    </div>
  );
}

/** Has its room from the start; the line is there as soon as it was read. */
function QuantityLine({ asset, read }: { asset: AssetView; read: ReadLine }) {
  const [line, setLine] = useState<Awaited<ReturnType<ReadLine>>>([]);
  useEffect(() => {
    let wanted = true;
    void read(asset).then((found) => wanted && setLine(found));
    return () => {
      wanted = false;
    };
  }, [asset, read]);
  const points = line.map(({ day, quantity }) => ({ day, value: quantity }));
  return (
    <div class="asset-line">
      {points.length > 0 && <Sparkline points={points} unit="quantity" name={asset.asset} now={Date.now()} />}
    </div>
  );
}
