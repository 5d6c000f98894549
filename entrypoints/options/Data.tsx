import { DeleteEverything } from "../../components/DeleteEverything";
import { ExportPanel } from "../../components/ExportPanel";
import { StorageFacts } from "../../components/StorageFacts";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section about what is kept, how to take it along, and how to be rid of it. */
export function Data({ view, stored, now, onExport, onDelete }: Props) {
  return (
    <Section id="data" heading={t("dataHeading")}>
      <StorageFacts stored={stored} now={now} />
      <h3>{t("exportHeading")}</h3>
      <p>{t("exportAbout")}</p>
      <ExportPanel onExport={onExport} />
      <h3>{t("deleteHeading")}</h3>
      <p>{t("deleteAbout")}</p>
      <DeleteEverything
        accounts={view && !view.demo ? view.accounts.length : 0}
        snapshots={stored.snapshots}
        onDelete={onDelete}
        now={now}
      />
    </Section>
  );
}
