import type { ComponentChildren } from "preact";
import type { Day } from "../utils/domain/day";
import type { Failure } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { DayName } from "./DayName";
import { failureWords } from "./failure-words";
import { Notice } from "./Notice";
import { Words } from "./Words";

/** Where keys are made, changed and deleted at Binance. */
export const API_MANAGEMENT = "https://www.binance.com/en/my/settings/api-management";

interface Props {
  failure: Failure;
  /** The close that is still shown. */
  day: Day | null;
  /** ms since the epoch. */
  now: number;
  /** A button appears for each handler that is given and helps. */
  onRetry?: () => void;
  onEditKey?: (() => void) | undefined;
  onGrant?: (host: string) => void;
  /** Buttons that come first. */
  children?: ComponentChildren;
}

/** A failure in words, ending in what can be done about it. */
export function FailureNotice({ failure, day, now, onRetry, onEditKey, onGrant, children }: Props) {
  const { title, body, checks, actions } = failureWords(failure, now, day);
  return (
    <Notice
      title={title}
      actions={
        <>
          {children}
          {actions.includes("retry") && onRetry && (
            <button type="button" onClick={onRetry}>
              {t("tryAgain")}
            </button>
          )}
          {actions.includes("edit-key") && onEditKey && (
            <button type="button" onClick={onEditKey}>
              {t("editKey")}
            </button>
          )}
          {failure.kind === "permission-missing" && onGrant && (
            <button type="button" onClick={() => onGrant(failure.host)}>
              {t("grantAccess")}
            </button>
          )}
          {actions.includes("manage-keys") && (
            <a href={API_MANAGEMENT} target="_blank" rel="noreferrer">
              {t("openApiManagement")}
            </a>
          )}
        </>
      }
    >
      {body && <p>{body}</p>}
      {checks && (
        <ol>
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ol>
      )}
      {day !== null && (
        <p>
          <Words of="stillShown" with={[<DayName day={day} now={now} />]} />
        </p>
      )}
    </Notice>
  );
}
