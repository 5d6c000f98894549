import { WALLETS } from "../utils/domain/wallet";
import { t } from "../utils/i18n";
import { Masked } from "./Masked";
import { walletName } from "./wallet-name";
import "./Total.css";
import "./WalletSection.css";

/** What stands in place of all numbers when everything is hidden: the same for everybody, whatever they hold. */
export function AllHidden() {
  return (
    <>
      <section class="total" aria-labelledby="total-heading">
        <h2 id="total-heading">{t("total")}</h2>
        <p class="total-main">
          <Masked />
        </p>
        <p class="total-other">{t("allHidden")}</p>
      </section>
      {WALLETS.map((wallet) => (
        <section key={wallet} class="wallet unused" aria-labelledby={`wallet-${wallet}`}>
          <h2 id={`wallet-${wallet}`}>{walletName(wallet)}</h2>
          <p>
            <Masked />
          </p>
        </section>
      ))}
    </>
  );
}
