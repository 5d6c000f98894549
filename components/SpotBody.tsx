import { useMemo } from "preact/hooks";
import type { SpotRow } from "../utils/domain/view";
import { locale, t } from "../utils/i18n";
import { EntryList } from "./EntryList";

/** The spot wallet's assets: total, and the free, locked and earning parts it consists of. */
export function SpotBody({ rows }: { rows: SpotRow[] }) {
  const entries = useMemo(
    () =>
      rows.map(({ asset, free, locked, total, earn }) => ({
        name: asset,
        mark: earn === undefined ? undefined : t("earn"),
        value: total,
        figures: [
          { label: t("free"), value: free },
          { label: t("locked"), value: locked },
          ...(earn === undefined ? [] : [{ label: t("inEarn"), value: earn }]),
        ],
      })),
    [rows, locale()],
  );
  return <EntryList heading={t("asset")} principal={t("quantity")} entries={entries} />;
}
