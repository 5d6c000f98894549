import { useContext } from "preact/hooks";
import type { Change as ChangeFigures } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Change } from "./Change";
import { DayName } from "./DayName";
import { Displayed } from "./displayed";
import { useInUnit } from "./hooks/use-in-unit";
import { Icon } from "./Icon";
import { Words } from "./Words";
import { Worth } from "./Worth";

interface Props {
  change: ChangeFigures | null;
  /** What is said where a price is missing. */
  missing: "noPrice" | "priceAwaited";
  /** What is said where there is no close to compare with. */
  earlier: "noEarlierClose" | "changeLater";
  /** ms since the epoch. */
  now: number;
}

/** The difference to an earlier close, which it names; opens to say that change is not profit. */
export function TotalChange({ change, missing, earlier, now }: Props) {
  const { fiat } = useContext(Displayed);
  const inUnit = useInUnit();
  const value = change && inUnit(change.value);
  if (!change || value === null) {
    return <p class="total-change muted">{t(change ? missing : earlier)}</p>;
  }
  const ratio = inUnit(change.ratio);
  return (
    <details class="total-change">
      <summary>
        <Change of={value}>
          <Worth of={change.value} signed named />
          {ratio !== null && (
            <>
              {" "}
              (<Amount value={ratio} unit="percent" signed />)
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
