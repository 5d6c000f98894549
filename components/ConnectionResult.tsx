import type { Result } from "../utils/domain/failure";
import { type MessageKey, t } from "../utils/i18n";
import { connectionSteps, STEPS, type Step } from "./connection-steps";
import { FailureNotice } from "./FailureNotice";
import { Icon } from "./Icon";

const TEXTS: Record<Step, MessageKey> = {
  reached: "stepReached",
  clock: "stepClock",
  key: "stepKey",
  secret: "stepSecret",
  rights: "stepRights",
  kept: "stepKept",
};
const ICONS = { open: "dot", passed: "check", failed: "cross" } as const;
const SAID = { open: "stepOpen", passed: "stepPassed", failed: "stepFailed" } as const;

interface Props {
  testing: boolean;
  result: Result<unknown> | null;
  /** ms since the epoch. */
  now: number;
}

/** How far the test of a key came, as a list, and in words what stopped it. */
export function ConnectionResult({ testing, result, now }: Props) {
  const states = connectionSteps(result);
  return (
    <div class="connection-result" role="status">
      {(testing || result) && (
        <>
          <p class="connection-said">{testing ? t("testing") : result?.ok ? t("connected") : t("notConnected")}</p>
          <ul>
            {STEPS.map((step) => (
              <li key={step} class={states[step]}>
                <Icon name={ICONS[states[step]]} />
                <span>{t(TEXTS[step])}</span>
                <span class="sr-only">: {t(SAID[states[step]])}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {result && !result.ok && <FailureNotice failure={result.failure} day={null} now={now} />}
    </div>
  );
}
