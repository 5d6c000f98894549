import type { ConnectProps } from "../../components/ConnectForm";
import { DamageNotice } from "../../components/DamageNotice";
import { type FailureHandlers, FailureNotice } from "../../components/FailureNotice";
import { isOfArchive } from "../../components/is-of-archive";
import { Mark } from "../../components/Mark";
import type { WalletDays } from "../../utils/domain/coverage";
import type { Failure, Result } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { Run } from "../../utils/domain/run";
import type { AutoLock } from "../../utils/domain/vault-state";
import type { View } from "../../utils/domain/view";
import { t } from "../../utils/i18n";
import { About } from "./About";
import { Accounts } from "./Accounts";
import { Connect } from "./Connect";
import { Privacy } from "./Privacy";
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
  progress: Progress | null;
  /** What the last command brought, when it failed. */
  failure: Failure | null;
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
}

const SECTIONS = ["connect", "accounts", "sync", "privacy", "about"] as const;

/** The whole options page, from its state alone. */
export function Options(props: Props) {
  return (
    <div class="page">
      <nav aria-label={t("sections")}>
        <p class="brand">
          <Mark />
          {t("extensionName")}
        </p>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`${section}Heading`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{t("optionsTitle")}</h1>
        {props.failure && isOfArchive(props.failure) && (
          <FailureNotice
            failure={props.failure}
            day={props.view?.day ?? null}
            now={props.now}
            {...props.rescue}
            onRetry={props.onSync}
          />
        )}
        {props.view?.damage && <DamageNotice damage={props.view.damage} now={props.now} />}
        <Connect {...props} />
        <Accounts {...props} />
        <Sync {...props} />
        <Privacy {...props} />
        <About version={props.version} />
      </main>
    </div>
  );
}
