import type { Change as ChangeFigures, Fiat } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Change } from "./Change";
import { DayName } from "./DayName";
import { Icon } from "./Icon";
import { Words } from "./Words";

interface Props {
  change: ChangeFigures | null;
  fiat: Fiat;
  /** ms since the epoch. */
  now: number;
}

/** The difference to an earlier close, which it names; opens to say that change is not profit. */
export function TotalChange({ change, fiat, now }: Props) {
  if (!change?.value.btc) return <p class="total-change muted">{t("noEarlierClose")}</p>;
  return (
    <details class="total-change">
      <summary>
        <Change of={change.value.btc}>
          <Amount value={change.value.btc} unit="BTC" signed /> BTC
          {change.ratio !== null && (
            <>
              {" "}
              (<Amount value={change.ratio} unit="percent" signed />)
            </>
          )}
        </Change>{" "}
        <span class="total-since">
          <Words of="since" with={[<DayName day={change.since} now={now} />]} />
          <Icon name="info" />
        </span>
      </summary>
      <p>{t("changeNote")}</p>
      {fiat === "USD" && <p>{t("usdNote")}</p>}
    </details>
  );
}
