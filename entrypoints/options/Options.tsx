import { useEffect, useRef } from "preact/hooks";
import type { ConnectProps } from "../../components/ConnectForm";
import { DamageNotice } from "../../components/DamageNotice";
import type { ExportedFile } from "../../components/ExportPanel";
import { type FailureHandlers, FailureNotice } from "../../components/FailureNotice";
import { isOfArchive } from "../../components/is-of-archive";
import type { Stored } from "../../components/StorageFacts";
import type { WalletDays } from "../../utils/domain/coverage";
import type { Display as Settings } from "../../utils/domain/display";
import type { Failure, Result } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { Run } from "../../utils/domain/run";
import type { AutoLock } from "../../utils/domain/vault-state";
import type { View } from "../../utils/domain/view";
import { t } from "../../utils/i18n";
import { About } from "./About";
import { Accounts } from "./Accounts";
import { Connect } from "./Connect";
import { Data } from "./Data";
import { Display } from "./Display";
import { Navigation } from "./Navigation";
import { Notifications } from "./Notifications";
import { Privacy } from "./Privacy";
import { Shortcuts } from "./Shortcuts";
import { Sync } from "./Sync";

export interface Props extends ConnectProps {
  /** The record of all accounts together, and one of each. */
  view: View | null;
  views: View[];
  /** The days kept of every wallet. */
  days: WalletDays[];
  /** The last readings, newest first, and whether there are more. */
  runs: Run[];
  moreRuns: boolean;
  display: Settings;
  stored: Stored;
  /** Whether the browser lets notifications be shown; `null` until that is known. */
  notifications: boolean | null;
  /** The keys that open the popup; empty where there are none, `null` until that is known. */
  openKeys: string | null;
  progress: Progress | null;
  /** What the last command brought, when it failed. */
  failure: Failure | null;
  /** Everything was just deleted. */
  erased: boolean;
  version: string;
  online: boolean;
  onLock(): void;
  onSetAutoLock(minutes: AutoLock): void;
  onChangePassphrase(current: string, next: string): Promise<Result<null>>;
  onRename(id: string, name: string): void;
  onPause(id: string, paused: boolean): void;
  onOrder(ids: string[]): void;
  onRemove(id: string, history: boolean): void;
  onSync(): void;
  /** What else can be done about a failure. */
  rescue: Pick<FailureHandlers, "onCopyDetails" | "onCheckUpdate" | "onExport">;
  onShowAllRuns(): void;
  onDismissDamage(): void;
  onSet(changes: Partial<Settings>): void;
  onAllow(): Promise<boolean>;
  onChangeKeys(): void;
  onExport(tell: (done: number, of: number) => void): Promise<ExportedFile | null>;
  onDelete(): Promise<Result<null>>;
  onReadDiagnostics(): Promise<string>;
}

/** The whole options page, from its state alone. */
export function Options(props: Props) {
  const { failure, view, erased, now } = props;
  const said = useRef<HTMLParagraphElement>(null);
  // Whatever was pressed is gone; so is the place on the page.
  useEffect(() => {
    if (!erased) return;
    said.current?.focus();
    said.current?.scrollIntoView({ block: "center" });
  }, [erased]);
  return (
    <div class="page">
      <Navigation />
      <main tabIndex={-1}>
        <h1>{t("optionsTitle")}</h1>
        {erased && (
          <p ref={said} class="erased" tabIndex={-1}>
            {t("deleted")}
          </p>
        )}
        {failure && isOfArchive(failure) && (
          <FailureNotice failure={failure} day={view?.day ?? null} now={now} {...props.rescue} onRetry={props.onSync} />
        )}
        {view?.damage && <DamageNotice damage={view.damage} now={now} onDismiss={props.onDismissDamage} />}
        <Connect {...props} />
        <Accounts {...props} />
        <Sync {...props} />
        <Display {...props} />
        <Privacy {...props} />
        <Notifications {...props} />
        <Data {...props} />
        <Shortcuts {...props} />
        <About {...props} />
      </main>
    </div>
  );
}
