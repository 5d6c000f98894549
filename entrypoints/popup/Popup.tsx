import { useContext, useLayoutEffect, useState } from "preact/hooks";
import { BehindText } from "../../components/BehindText";
import { commonFailure } from "../../components/common-failure";
import { Deferred } from "../../components/deferred-parts";
import { Displayed } from "../../components/displayed";
import { distinctFailures } from "../../components/distinct-failures";
import type { FailureHandlers } from "../../components/FailureNotice";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import { freshness } from "../../components/freshness";
import { Hiding } from "../../components/hiding";
import { useShortcuts } from "../../components/hooks/use-shortcuts";
import { isOfArchive } from "../../components/is-of-archive";
import { lacksSnapshots } from "../../components/lacks-snapshots";
import { Overview } from "../../components/Overview";
import { PopupFooter } from "../../components/PopupFooter";
import { PopupHeader } from "../../components/PopupHeader";
import { SyncStatus } from "../../components/SyncStatus";
import { Say } from "../../components/say";
import type { Display, Hiding as Hidden } from "../../utils/domain/display";
import type { Failure, Result } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { View } from "../../utils/domain/view";

export interface Props {
  view: View | null;
  progress: Progress | null;
  /** What the last press of a button brought, or what ended the last run, when it failed. */
  failure: Failure | null;
  /** A passphrase is needed before anything can be read. */
  locked: boolean;
  hiding: Hidden;
  online: boolean;
  /** ms since the epoch, by Binance's clock. */
  now: number;
  onAccount(id: string): void;
  /** The next step of hiding. */
  onHide(): void;
  onSync(): void;
  onSettings(): void;
  /** Shows what the archive has of each wallet. */
  onShowKept(): void;
  /** What was noticed missing from the archive is known. */
  onDismissDamage(): void;
  onUnlock(passphrase: string): Promise<Result<null>>;
  /** Given where there is a passphrase to lock with. */
  onLock?: (() => void) | undefined;
  onDisplay(changes: Partial<Display>): void;
  onDemo(): void;
  onRemoveDemo(): void;
  /** `undefined`: of several accounts, which is not known. */
  onEditKey(account: string | undefined): void;
  handlers: Omit<FailureHandlers, "onEditKey" | "onRetry">;
}

/** The whole popup, from its state alone. */
export function Popup(props: Props) {
  const { view, failure, onSync } = props;
  if (view !== null && view.accounts.length > 0) return <AccountPopup {...props} view={view} />;
  if (!failure || !isOfArchive(failure))
    return <Deferred.FirstRun onConnect={props.onSettings} onDemo={props.onDemo} />;
  return (
    <main class="scroll" tabIndex={-1}>
      <Deferred.FailureNotice failure={failure} day={null} now={props.now} {...props.handlers} onRetry={onSync} />
    </main>
  );
}

/** What there is to see of accounts that are connected. */
function AccountPopup(props: Props & { view: View }) {
  const { view, progress, locked, hiding, online, now, onUnlock, onDisplay } = props;
  const { shortcuts } = useContext(Displayed);
  const [announced, announce] = useState("");
  const [keys, showKeys] = useState(false);
  const state = freshness(view, progress, now, online, locked, props.failure);
  const onSync = state.state === "paused" ? undefined : props.onSync;
  const shown = view.accounts.filter(({ id }) => view.id === "all" || view.id === id);
  const onEditKey = () => props.onEditKey(shown[1] ? undefined : shown[0]?.id);
  const handlers = { ...props.handlers, ...(onSync && { onRetry: onSync }), onEditKey };
  const common = props.failure ?? commonFailure(view);
  const failed = common !== null || view.wallets.some(({ inUse, failure }) => inUse && failure);
  const everything = hiding === "everything";
  const { unit } = useContext(Displayed);
  // What was said of what is hidden now is hidden too.
  useLayoutEffect(() => {
    if (everything) announce("");
  }, [everything]);
  useShortcuts(shortcuts, {
    ...(onSync && { s: onSync }),
    h: props.onHide,
    u: () => onDisplay({ unit: unit === "BTC" ? "fiat" : "BTC" }),
    ",": props.onSettings,
    "?": () => showKeys(true),
  });
  return (
    <Say.Provider value={announce}>
      <Hiding.Provider value={hiding !== "shown"}>
        <header>
          <PopupHeader {...props} onSync={onSync} syncing={progress !== null} onKeys={() => showKeys(true)} />
          <FreshnessStrip
            freshness={state}
            now={now}
            onSync={failed ? undefined : onSync}
            onUnlock={onUnlock}
            onEditKey={onEditKey}
          />
          {view.demo && <Deferred.DemoRibbon onRemove={props.onRemoveDemo} />}
          <SyncStatus freshness={state} announced={announced} />
        </header>
        <main class="scroll" tabIndex={-1}>
          {!everything && view.damage && (
            <Deferred.DamageNotice
              damage={view.damage}
              now={now}
              onShowKept={props.onShowKept}
              onDismiss={props.onDismissDamage}
            />
          )}
          {common && common.kind !== "locked" && (
            <Deferred.FailureNotice failure={common} day={view.day} now={now} nextAt={view.nextAt} {...handlers} />
          )}
          {!everything && shown.some(({ id }) => view.rights[id]) && (
            <Deferred.StandingWarning accounts={shown} rights={view.rights} onEditKey={props.onEditKey} />
          )}
          {everything && <Deferred.AllHidden />}
          {!everything &&
            view.day === null &&
            distinctFailures(view).map(
              (failure) =>
                failure.kind !== common?.kind && (
                  <Deferred.FailureNotice
                    key={failure.kind}
                    failure={failure}
                    day={null}
                    now={now}
                    nextAt={view.nextAt}
                    {...handlers}
                  />
                ),
            )}
          {!everything && view.day === null && (progress || !common) && (
            <Deferred.FirstSync progress={progress} nothing={!progress && lacksSnapshots(view)} />
          )}
          {!everything && view.day !== null && (
            <Overview
              view={view}
              now={now}
              onDisplay={onDisplay}
              notice={(wallet) =>
                wallet.failure && wallet.failure.kind !== common?.kind ? (
                  <Deferred.FailureNotice
                    failure={wallet.failure}
                    day={wallet.partial ? null : wallet.day}
                    now={now}
                    nextAt={view.nextAt}
                    {...handlers}
                  />
                ) : (
                  !common && !progress && <BehindText wallet={wallet} day={view.day} now={now} />
                )
              }
            />
          )}
        </main>
        <PopupFooter />
        {keys && (
          <Deferred.KeysDialog onShortcuts={(on) => onDisplay({ shortcuts: on })} onClose={() => showKeys(false)} />
        )}
      </Hiding.Provider>
    </Say.Provider>
  );
}
