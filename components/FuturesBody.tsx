import { useMemo } from "preact/hooks";
import type { FuturesRow, PositionRow } from "../utils/domain/view";
import { locale, t } from "../utils/i18n";
import { EntryList } from "./EntryList";

/** The futures wallet: balance per asset, then the open positions with what they had gained or lost at the close. */
export function FuturesBody({ rows, positions }: { rows: FuturesRow[]; positions: PositionRow[] }) {
  const balances = useMemo(
    () => rows.map(({ asset, walletBalance }) => ({ name: asset, value: walletBalance, figures: [] })),
    [rows],
  );
  const open = useMemo(
    () =>
      positions.map(({ symbol, size, entryPrice, markPrice, unrealisedPnl, quote }) => ({
        name: symbol,
        value: unrealisedPnl,
        unit: quote,
        signed: true,
        figures: [
          { label: t("size"), value: size },
          { label: t("entryPrice"), value: entryPrice },
          { label: t("markPrice"), value: markPrice },
        ],
      })),
    [positions, locale()],
  );
  return (
    <>
      {balances.length > 0 && <EntryList heading={t("asset")} principal={t("walletBalance")} entries={balances} />}
      {open.length > 0 && <EntryList heading={t("position")} principal={t("unrealisedPnl")} entries={open} />}
      {balances.length + open.length > 0 && <p class="aside">{t("futuresNote")}</p>}
    </>
  );
}
