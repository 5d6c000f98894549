import { useMemo } from "preact/hooks";
import type { MarginFigures, MarginRow } from "../utils/domain/view";
import { locale, t } from "../utils/i18n";
import { EntryList } from "./EntryList";
import { Figures } from "./Figures";
import { partFigures } from "./part-figures";

/** The cross margin account: what it holds, owes and is worth, then the same per asset. */
export function MarginBody({ margin, rows }: { margin: MarginFigures; rows: MarginRow[] }) {
  const entries = useMemo(
    () =>
      rows.map(({ asset, net, ...parts }) => ({
        name: asset,
        value: net,
        figures: partFigures(parts),
      })),
    [rows, locale()],
  );
  return (
    <>
      <dl class="key-figures">
        <Figures
          of={[
            { label: t("totalAsset"), value: margin.totalAssetBtc, unit: "BTC" },
            { label: t("liability"), value: margin.liabilityBtc, unit: "BTC" },
            { label: t("netAsset"), value: margin.netBtc, unit: "BTC" },
            ...(margin.level === null ? [] : [{ label: t("marginLevel"), value: margin.level }]),
          ]}
        />
      </dl>
      {entries.length > 0 && <EntryList heading={t("asset")} principal={t("net")} entries={entries} />}
    </>
  );
}
