import { FailureNotice } from "../../components/FailureNotice";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import { freshness } from "../../components/freshness";
import { SyncStatus } from "../../components/SyncStatus";
import { SyncTable } from "../../components/SyncTable";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

type SyncProps = Pick<Props, "view" | "views" | "progress" | "failure" | "online" | "now" | "onSync" | "onGrant">;

/** The section that tells what is kept of each wallet, and lets the user ask for what is due. */
export function Sync({ view, views, progress, failure, online, now, onSync, onGrant }: SyncProps) {
  if (view === null || view.accounts.length === 0) {
    return (
      <Section id="sync" heading={t("syncHeading")}>
        <p class="empty">{t("nothingToSync")}</p>
      </Section>
    );
  }
  const state = freshness(view, progress, now, online);
  return (
    <Section id="sync" heading={t("syncHeading")}>
      <p>{t("syncIntro")}</p>
      <FreshnessStrip freshness={state} now={now} onSync={onSync} />
      <SyncStatus freshness={state} />
      {failure && <FailureNotice failure={failure} day={view.day} now={now} onRetry={onSync} onGrant={onGrant} />}
      <SyncTable views={views} now={now} />
      <button type="button" aria-disabled={progress !== null} onClick={onSync}>
        {t("syncNow")}
      </button>
    </Section>
  );
}
