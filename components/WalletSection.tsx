import type { ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Day } from "../utils/domain/day";
import type { WalletView } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { Amount } from "./Amount";
import { Change } from "./Change";
import { DayName } from "./DayName";
import { Deferred } from "./deferred-parts";
import { Displayed } from "./displayed";
import { Hiding } from "./hiding";
import { useInUnit } from "./hooks/use-in-unit";
import { useLong } from "./hooks/use-long";
import { Icon } from "./Icon";
import { WalletHint } from "./WalletHint";
import { Words } from "./Words";
import { Worth } from "./Worth";
import { walletName } from "./wallet-name";
import "./WalletSection.css";

interface Props {
  wallet: WalletView;
  /** The newest close of all wallets; a wallet that is behind says so. */
  day: Day | null;
  /** ms since the epoch. */
  now: number;
  /** What went wrong with this wallet, shown above its figures. */
  children?: ComponentChildren;
}

/** One wallet: its net value and change on a line that opens to everything the snapshot holds. */
export function WalletSection({ wallet, day, now, children }: Props) {
  const id = `wallet-${wallet.wallet}`;
  const inUnit = useInUnit();
  const hidden = useContext(Hiding);
  const [open, setOpen] = useState(false);
  const { unit, fiat } = useContext(Displayed);
  const long = useLong(20)(inUnit(wallet.value), unit === "BTC" ? "BTC" : fiat);
  const ratio = wallet.change && inUnit(wallet.change.ratio);
  const heading = <h2 id={id}>{walletName(wallet.wallet)}</h2>;
  if (!wallet.inUse) {
    return (
      <section class="wallet unused" aria-labelledby={id}>
        {heading}
        <p>{t("walletNotInUse")}</p>
      </section>
    );
  }
  return (
    <section class="wallet" aria-labelledby={id}>
      <div id={`why-${wallet.wallet}`}>{children}</div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="chevron" />
          {heading}
          <p class={long ? "wallet-value long" : "wallet-value"}>
            <Worth of={wallet.value} />
          </p>
          <p class="wallet-hint">
            {wallet.day !== null && wallet.day !== day ? (
              <Words of="closeOf" with={[<DayName day={wallet.day} now={now} />]} />
            ) : (
              <WalletHint wallet={wallet} />
            )}
            {wallet.partial && <span class="tag">{t("partial")}</span>}
          </p>
          <p class="wallet-change">
            {ratio !== null && (
              <Change of={ratio}>
                <Amount value={ratio} unit="percent" signed />
              </Change>
            )}
          </p>
        </summary>
        {/* Hiding is quicker where hundreds of rows that nobody looks at are taken away instead of masked one by one. */}
        {(open || !hidden) && <Deferred.WalletBody wallet={wallet} now={now} />}
      </details>
    </section>
  );
}
