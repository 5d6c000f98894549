import { t } from "../utils/i18n";
import { binanceUrl } from "./binance-url";
import "./PopupFooter.css";

/** The way out to Binance, where things can be done that are only looked at here. */
export function PopupFooter() {
  return (
    <footer>
      <a href={binanceUrl("/my/wallet/account/overview")} target="_blank" rel="noreferrer">
        {t("binanceWallet")} <span aria-hidden="true">↗</span>
      </a>
    </footer>
  );
}
