import { commonFailure } from "../../components/common-failure";
import { DamageNotice } from "../../components/DamageNotice";
import { distinctFailures } from "../../components/distinct-failures";
import { FailureNotice } from "../../components/FailureNotice";
import { FirstRun } from "../../components/FirstRun";
import { FirstSync } from "../../components/FirstSync";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import { freshness } from "../../components/freshness";
import { Hiding } from "../../components/hiding";
import { isOfArchive } from "../../components/is-of-archive";
import { Overview } from "../../components/Overview";
import { PopupHeader } from "../../components/PopupHeader";
import { StandingWarning } from "../../components/StandingWarning";
import { SyncStatus } from "../../components/SyncStatus";
import type { Failure, Result } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { View } from "../../utils/domain/view";

interface Props {
  view: View | null;
  progress: Progress | null;
  /** What the last press of Sync brought, when it failed. */
  failure: Failure | null;
  /** A passphrase is needed before anything can be read. */
  locked: boolean;
  hidden: boolean;
  online: boolean;
  /** ms since the epoch, by Binance's clock. */
  now: number;
  onAccount(id: string): void;
  onHide(): void;
  onSync(): void;
  onSettings(): void;
  onGrant(host: string): void;
  onUnlock(passphrase: string): Promise<Result<null>>;
  /** `undefined`: of several accounts, which is not known. */
  onEditKey(account: string | undefined): void;
}

/** The whole popup, from its state alone. */
export function Popup(props: Props) {
  const { view, progress, locked, hidden, online, now, onSync, onSettings, onGrant, onUnlock } = props;
  if (view === null || view.accounts.length === 0) {
    const { failure } = props;
    if (!failure || !isOfArchive(failure)) return <FirstRun onConnect={onSettings} />;
    return (
      <main class="scroll">
        <FailureNotice failure={failure} day={null} now={now} onRetry={onSync} />
      </main>
    );
  }
  const state = freshness(view, progress, now, online, locked);
  const shown = view.accounts.filter(({ id }) => view.id === "all" || view.id === id);
  const onEditKey = () => props.onEditKey(shown[1] ? undefined : shown[0]?.id);
  const actions = { onRetry: onSync, onEditKey, onGrant };
  const common = props.failure ?? commonFailure(view);
  return (
    <Hiding.Provider value={hidden}>
      <header>
        <PopupHeader {...props} view={view} syncing={progress !== null} />
        <FreshnessStrip freshness={state} now={now} onSync={onSync} onUnlock={onUnlock} onEditKey={onEditKey} />
        <SyncStatus freshness={state} />
      </header>
      <main class="scroll">
        {view.damage && <DamageNotice damage={view.damage} now={now} />}
        {common && common.kind !== "locked" && <FailureNotice failure={common} day={view.day} now={now} {...actions} />}
        <StandingWarning accounts={shown} rights={view.rights} onEditKey={props.onEditKey} />
        {view.day === null ? (
          <>
            {distinctFailures(view).map(
              (failure) =>
                failure.kind !== common?.kind && (
                  <FailureNotice key={failure.kind} failure={failure} day={null} now={now} {...actions} />
                ),
            )}
            <FirstSync progress={progress} />
          </>
        ) : (
          <Overview
            view={view}
            now={now}
            notice={(wallet) =>
              wallet.failure &&
              wallet.failure.kind !== common?.kind && (
                <FailureNotice failure={wallet.failure} day={wallet.day} now={now} {...actions} />
              )
            }
          />
        )}
      </main>
    </Hiding.Provider>
  );
}
