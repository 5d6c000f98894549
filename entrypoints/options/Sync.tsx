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

type Shown = Pick<
  Props,
  | "view"
  | "views"
  | "days"
  | "runs"
  | "moreRuns"
  | "progress"
  | "failure"
  | "vault"
  | "online"
  | "now"
  | "rescue"
  | "onSync"
  | "onShowAllRuns"
  | "onUnlock"
  | "onGrant"
>;

/** The section that tells what is kept of each wallet and what was asked, and lets the user ask for what is due. */
export function Sync(props: Shown) {
  const { view, views, days, runs, moreRuns, progress, failure, vault, online, now, onShowAllRuns } = props;
  if (view === null || view.accounts.length === 0) {
    return (
      <Section id="sync" heading={t("syncHeading")}>
        <p class="empty">{t("nothingToSync")}</p>
      </Section>
    );
  }
  const state = freshness(view, progress, now, online, vault?.locked, failure);
  // Nothing would be read, whatever is pressed.
  const onSync = state.state === "locked" || state.state === "paused" ? undefined : props.onSync;
  return (
    <Section id="sync" heading={t("syncHeading")}>
      <p>{t("syncIntro")}</p>
      <FreshnessStrip freshness={state} now={now} onSync={failure ? undefined : onSync} onUnlock={props.onUnlock} />
      <SyncStatus freshness={state} />
      {failure && failure.kind !== "locked" && (
        <FailureNotice
          failure={failure}
          day={view.day}
          now={now}
          nextAt={view.nextAt}
          {...props.rescue}
          {...(onSync && { onRetry: onSync })}
          onGrant={props.onGrant}
        />
      )}
      {onSync && (
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
