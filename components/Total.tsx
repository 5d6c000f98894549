import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { useLong } from "./hooks/use-long";
import { Sparkline } from "./Sparkline";
import { TotalChange } from "./TotalChange";
import "./Total.css";

interface Props {
  view: Pick<View, "total" | "change" | "display" | "line">;
  /** ms since the epoch. */
  now: number;
}

/** What all wallets together were worth at the close, how that changed, and the way there. */
export function Total({ view, now }: Props) {
  const { value, partial } = view.total;
  const long = useLong(14);
  return (
    <section class="total" aria-labelledby="total-heading">
      <h2 id="total-heading">
        {t("total")}
        {partial && <span class="tag">{t("partial")}</span>}
      </h2>
      <p class={long(value.btc, "BTC") ? "total-btc long" : "total-btc"}>
        <Amount value={value.btc} unit="BTC" /> <span class="unit">BTC</span>
      </p>
      <p class="total-fiat">
        ≈ <Amount value={value.fiat} unit={view.display.fiat} />
      </p>
      <TotalChange change={view.change} fiat={view.display.fiat} now={now} />
      <Sparkline line={view.line} now={now} />
    </section>
  );
}
