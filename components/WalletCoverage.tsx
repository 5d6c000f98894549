import { useMemo } from "preact/hooks";
import { coverageOf, type WalletDays } from "../utils/domain/coverage";
import type { WalletView } from "../utils/domain/view";
import { t } from "../utils/i18n";
import { CoverageBar } from "./CoverageBar";
import { CoverageText, savedText } from "./CoverageText";
import { failureWords } from "./failure-words";
import { LostDays } from "./LostDays";
import { walletName } from "./wallet-name";

const MINUTE = 60_000;

interface Props {
  wallet: Pick<WalletView, "wallet" | "day" | "inUse" | "failure">;
  days: WalletDays | undefined;
  /** ms since the epoch, by Binance's clock. */
  now: number;
}

/** One wallet: what is kept of it, what is missing, and why the last attempt failed, if it did. */
export function WalletCoverage({ wallet, days, now }: Props) {
  const minute = Math.floor(now / MINUTE);
  const coverage = useMemo(() => coverageOf(days?.saved ?? [], minute * MINUTE), [days, minute]);
  const absent = days?.absent ?? [];
  return (
    <li class="coverage">
      <h4>{walletName(wallet.wallet)}</h4>
      {!wallet.inUse && <p class="muted">{t("walletNotInUse")}</p>}
      {wallet.inUse && coverage === null && <p class="muted">{t("nothingKept")}</p>}
      {wallet.inUse && coverage !== null && (
        <>
          <CoverageBar coverage={coverage} absent={absent} said={savedText(coverage)} />
          <p class="coverage-words">
            <CoverageText coverage={coverage} absent={absent} now={now} />
          </p>
          {coverage.lost.length > 0 && <LostDays days={coverage.lost} now={now} />}
        </>
      )}
      {wallet.inUse && wallet.failure && <p class="muted">{failureWords(wallet.failure, now, wallet.day).title}</p>}
    </li>
  );
}
