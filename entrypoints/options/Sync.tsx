import { CoverageList } from "../../components/CoverageList";
import { FailureNotice } from "../../components/FailureNotice";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import { freshness } from "../../components/freshness";
import { Moment } from "../../components/Moment";
import { RunsTable } from "../../components/RunsTable";
import { SyncStatus } from "../../components/SyncStatus";
import { Words } from "../../components/Words";
import { t } from "../../utils/i18n";
import type { Props } from "./Options";
import { Section } from "./Section";

/** The section that tells what is kept of each wallet and what was asked, and lets the user ask for what is due. */
export function Sync(props: Omit<Props, "version">) {
  const { view, views, days, runs, moreRuns, progress, failure, vault, online, now, onSync, onShowAllRuns } = props;
  if (view === null || view.accounts.length === 0) {
    return (
      <Section id="sync" heading={t("syncHeading")}>
        <p class="empty">{t("nothingToSync")}</p>
      </Section>
    );
  }
  const state = freshness(view, progress, now, online, vault?.locked, failure);
  return (
    <Section id="sync" heading={t("syncHeading")}>
      <p>{t("syncIntro")}</p>
      <FreshnessStrip freshness={state} now={now} onSync={failure ? null : onSync} onUnlock={props.onUnlock} />
      <SyncStatus freshness={state} />
      {failure && failure.kind !== "locked" && (
        <FailureNotice
          failure={failure}
          day={view.day}
          now={now}
          nextAt={view.nextAt}
          {...props.rescue}
          onRetry={onSync}
          onGrant={props.onGrant}
        />
      )}
      {state.state !== "locked" && state.state !== "paused" && (
        <div class="sync-now">
          <button type="button" aria-disabled={progress !== null} onClick={onSync}>
            {t("syncNow")}
          </button>
          {view.nextAt !== null && view.nextAt > now && (
            <span class="muted">
              <Words of="nextRun" with={[<Moment at={view.nextAt} now={now} />]} />
            </span>
          )}
        </div>
      )}
      <CoverageList views={views} days={days} now={now} />
      <RunsTable runs={runs} accounts={view.accounts} now={now} onShowAll={moreRuns ? onShowAllRuns : undefined} />
    </Section>
  );
}
