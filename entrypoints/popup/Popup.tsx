import { commonFailure } from "../../components/common-failure";
import { FailureNotice } from "../../components/FailureNotice";
import { FirstRun } from "../../components/FirstRun";
import { FirstSync } from "../../components/FirstSync";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import { freshness } from "../../components/freshness";
import { Hiding } from "../../components/hiding";
import { Overview } from "../../components/Overview";
import { PopupHeader } from "../../components/PopupHeader";
import { SyncStatus } from "../../components/SyncStatus";
import type { Failure } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { View } from "../../utils/domain/view";

interface Props {
  view: View | null;
  progress: Progress | null;
  /** What the last press of Sync brought, when it failed. */
  failure: Failure | null;
  hidden: boolean;
  online: boolean;
  /** ms since the epoch. */
  now: number;
  onAccount(id: string): void;
  onHide(): void;
  onSync(): void;
  onSettings(): void;
  onGrant(host: string): void;
}

/** The whole popup, from its state alone. */
export function Popup(props: Props) {
  const { view, progress, hidden, online, now, onSync, onSettings, onGrant } = props;
  if (view === null || view.accounts.length === 0) return <FirstRun onConnect={onSettings} />;
  const state = freshness(view, progress, now, online);
  const actions = { onRetry: onSync, onEditKey: onSettings, onGrant };
  const common = props.failure ?? commonFailure(view);
  return (
    <Hiding.Provider value={hidden}>
      <header>
        <PopupHeader {...props} view={view} syncing={progress !== null} />
        <FreshnessStrip freshness={state} now={now} onSync={onSync} />
        <SyncStatus freshness={state} />
      </header>
      <main class="scroll">
        {common && <FailureNotice failure={common} day={view.day} now={now} {...actions} />}
        {view.day === null ? (
          <FirstSync progress={progress} />
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
