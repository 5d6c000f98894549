import { Mark } from "../../components/Mark";
import type { Failure, Result } from "../../utils/domain/failure";
import type { Progress } from "../../utils/domain/progress";
import type { View } from "../../utils/domain/view";
import { t } from "../../utils/i18n";
import { About } from "./About";
import { Accounts } from "./Accounts";
import { Connect } from "./Connect";
import { Privacy } from "./Privacy";
import { Sync } from "./Sync";

export interface Props {
  /** The record of all accounts together, and one of each. */
  view: View | null;
  views: View[];
  progress: Progress | null;
  /** What the last command brought, when it failed. */
  failure: Failure | null;
  version: string;
  online: boolean;
  /** ms since the epoch. */
  now: number;
  onConnect(connection: { name: string; apiKey: string; secret: string }): Promise<Result<unknown>>;
  onRename(id: string, name: string): void;
  onRemove(id: string, history: boolean): void;
  onSync(): void;
  onGrant(host: string): void;
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
        <Connect {...props} />
        <Accounts {...props} />
        <Sync {...props} />
        <Privacy />
        <About version={props.version} />
      </main>
    </div>
  );
}
