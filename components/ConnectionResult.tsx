import type { Checklist } from "../utils/domain/checklist";
import type { Result } from "../utils/domain/failure";
import type { VaultMode } from "../utils/domain/vault-state";
import { type MessageKey, t } from "../utils/i18n";
import { ConnectionFailure, type ConnectionFailureProps } from "./ConnectionFailure";
import { type CheckState, checklistItems } from "./checklist-items";
import { Icon } from "./Icon";
import "./ConnectionResult.css";

const ICONS = { open: "dot", passed: "check", failed: "cross", better: "info" } as const;
const SAID: Record<CheckState, MessageKey | null> = {
  open: "stepOpen",
  passed: "stepPassed",
  failed: "stepFailed",
  // Its text says it all.
  better: null,
};

const SAYS = {
  connecting: { done: "connected", not: "notConnected" },
  replacing: { done: "replaced", not: "notReplaced" },
} as const;

interface Props extends Omit<ConnectionFailureProps, "failure"> {
  testing: boolean;
  checklist: Checklist | null;
  result: Result<unknown> | null;
  /** Whether the key was to take the place of another. */
  replacing: boolean;
  mode: VaultMode;
  /** The user said yes to a key that may trade. */
  allowed: boolean;
}

/** What is known about the key while it is tested and afterwards, and in words what stopped it. */
export function ConnectionResult({ testing, checklist, result, replacing, mode, allowed, ...failing }: Props) {
  // Once the test is over, a line that was not come to would read as if it held.
  const items = (checklist ? checklistItems(checklist, mode, allowed) : []).filter(
    ({ state }) => testing || state !== "open",
  );
  return (
    <div class="connection-result">
      <p class="connection-said" role="status">
        {testing ? t("testing") : result && t(SAYS[replacing ? "replacing" : "connecting"][result.ok ? "done" : "not"])}
      </p>
      {(testing || result) && items.length > 0 && (
        <ul>
          {items.map(({ check, text, state }) => (
            <li key={check} class={state}>
              <Icon name={ICONS[state]} />
              <span>{text}</span>
              {SAID[state] && <span class="sr-only">: {t(SAID[state])}</span>}
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {result && !result.ok && (
          <ConnectionFailure {...failing} failure={result.failure} noReading={checklist?.reading === "failed"} />
        )}
      </div>
    </div>
  );
}
