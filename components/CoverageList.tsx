import type { WalletDays } from "../utils/domain/coverage";
import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { WalletCoverage } from "./WalletCoverage";
import "./CoverageList.css";

interface Props {
  /** One per account. */
  views: View[];
  days: WalletDays[];
  /** ms since the epoch, by Binance's clock. */
  now: number;
}

/** How complete the history of every account and wallet is. */
export function CoverageList({ views, days, now }: Props) {
  return (
    <>
      <h3>{t("coverageHeading")}</h3>
      {views.map(({ id, name, wallets }) => (
        <div key={id} class="coverage-account">
          <p>{name}</p>
          <ul aria-label={name}>
            {wallets.map((wallet) => (
              <WalletCoverage
                key={wallet.wallet}
                wallet={wallet}
                days={days.find((one) => one.account === id && one.wallet === wallet.wallet)}
                now={now}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
