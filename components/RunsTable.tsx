import type { Run } from "../utils/domain/run";
import type { View } from "../utils/domain/view";
import { formatAmount } from "../utils/format";
import { t } from "../utils/i18n";
import { failureWords } from "./failure-words";
import { Moment } from "./Moment";
import { walletName } from "./wallet-name";
import "./RunsTable.css";

interface Props {
  /** Newest first. */
  runs: Run[];
  accounts: View["accounts"];
  /** ms since the epoch, by Binance's clock. */
  now: number;
  /** Given when there are more. */
  onShowAll?: (() => void) | undefined;
}

/** What was asked of Binance, when, and what came of it. */
export function RunsTable({ runs, accounts, now, onShowAll }: Props) {
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? t("removedAccount");
  const columns = [t("when"), t("account"), t("wallet"), t("daysAdded"), t("weight"), t("result")] as const;
  return (
    <>
      <h3 id="runs-heading">{t("runsHeading")}</h3>
      {runs.length === 0 && <p class="muted">{t("noRuns")}</p>}
      {runs.length > 0 && (
        <table class="runs" aria-labelledby="runs-heading">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={`${run.at} ${run.account} ${run.wallet}`}>
                <td data-label={columns[0]}>
                  <Moment at={run.at} now={now} />
                </td>
                <td data-label={columns[1]}>{nameOf(run.account)}</td>
                <td data-label={columns[2]}>{walletName(run.wallet)}</td>
                <td data-label={columns[3]}>{formatAmount(String(run.daysAdded), "quantity")}</td>
                <td data-label={columns[4]}>{formatAmount(String(run.weight), "quantity")}</td>
                <td data-label={columns[5]}>{resultOf(run, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onShowAll && (
        <button type="button" class="link" onClick={onShowAll}>
          {t("showAllRuns")}
        </button>
      )}
    </>
  );
}

function resultOf({ failure, daysAdded }: Run, now: number) {
  if (failure) return failureWords(failure, now, null).title;
  return daysAdded > 0 ? t("saved") : t("nothingNew");
}
