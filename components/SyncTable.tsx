import type { View } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { DayName } from "./DayName";
import { failureWords } from "./failure-words";
import { walletName } from "./wallet-name";
import "./SyncTable.css";

/** Per account and wallet: the newest close kept, and how the last attempt ended. */
export function SyncTable({ views, now }: { views: View[]; now: number }) {
  return (
    <table class="sync-table">
      <thead>
        <tr>
          <th scope="col">{t("wallet")}</th>
          <th scope="col">{t("newestClose")}</th>
          <th scope="col">{t("lastResult")}</th>
        </tr>
      </thead>
      {views.map((view) => (
        <tbody key={view.id}>
          <tr>
            <th scope="rowgroup" colSpan={3} class="sync-account">
              {view.name}
            </th>
          </tr>
          {view.wallets.map((wallet) => (
            <tr key={wallet.wallet}>
              <th scope="row">{walletName(wallet.wallet)}</th>
              <td>{wallet.day === null ? "—" : <DayName day={wallet.day} now={now} />}</td>
              <td>
                {!wallet.inUse && t("walletNotInUse")}
                {wallet.inUse && wallet.failure && failureWords(wallet.failure, now, wallet.day).title}
                {wallet.inUse && !wallet.failure && wallet.day !== null && t("saved")}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
