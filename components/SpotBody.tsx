import { useMemo } from "preact/hooks";
import type { SpotRow } from "../utils/domain/view";
import { locale, t } from "../utils/i18n";
import { EntryList } from "./EntryList";
import { partFigures } from "./part-figures";

/** The spot wallet's assets: total, and the free, locked and earning parts it consists of. */
export function SpotBody({ rows }: { rows: SpotRow[] }) {
  const entries = useMemo(
    () =>
      rows.map(({ asset, total, ...parts }) => ({
        name: asset,
        mark: parts.earn === undefined ? undefined : t("earn"),
        value: total,
        figures: partFigures(parts),
      })),
    [rows, locale()],
  );
  return <EntryList heading={t("asset")} principal={t("quantity")} entries={entries} />;
}
