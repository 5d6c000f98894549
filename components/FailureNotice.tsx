import type { ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Day } from "../utils/domain/day";
import type { Failure } from "../utils/domain/failure";
import { type MessageKey, t } from "../utils/i18n";
import { apiManagementUrl } from "./binance-url";
import { DayName } from "./DayName";
import { failureWords } from "./failure-words";
import { Notice } from "./Notice";
import { Say } from "./say";
import { Words } from "./Words";

/** What can be done about failures. A button appears for each that is given and helps. */
export interface FailureHandlers {
  onRetry?: () => void;
  onEditKey?: (() => void) | undefined;
  onGrant?: (host: string) => void;
  /** These answer with what came of it. */
  onCopyDetails?: (failure: Failure) => Promise<MessageKey>;
  onCheckUpdate?: () => Promise<MessageKey>;
  onExport?: () => Promise<MessageKey>;
}

interface Props extends FailureHandlers {
  failure: Failure;
  /** The close that is still shown. */
  day: Day | null;
  /** ms since the epoch. */
  now: number;
  /** When the next try is planned, ms. */
  nextAt?: number | null;
  /** Buttons that come first. */
  children?: ComponentChildren;
}

/** A failure in words, ending in what can be done about it. */
export function FailureNotice({ failure, day, now, nextAt = null, children, ...handlers }: Props) {
  const { onRetry, onEditKey, onGrant, onCopyDetails, onCheckUpdate, onExport } = handlers;
  const { title, body, checks, actions } = failureWords(failure, now, day, nextAt);
  const say = useContext(Say);
  const [outcome, setOutcome] = useState("");
  const tell = async (answer: Promise<MessageKey>) => {
    const said = t(await answer);
    setOutcome(said);
    say?.(said);
  };
  const button = (when: boolean, label: MessageKey, onClick: () => unknown) =>
    when && (
      <button type="button" onClick={onClick}>
        {t(label)}
      </button>
    );
  return (
    <Notice
      title={title}
      actions={
        <>
          {children}
          {actions.includes("manage-keys") && (
            <a href={apiManagementUrl()} target="_blank" rel="noreferrer">
              {t("openApiManagement")}
            </a>
          )}
          {onEditKey && button(actions.includes("edit-key"), "editKey", onEditKey)}
          {onCopyDetails && button(actions.includes("copy-details"), "copyDetails", () => tell(onCopyDetails(failure)))}
          {onCheckUpdate && button(actions.includes("check-update"), "checkUpdate", () => tell(onCheckUpdate()))}
          {onExport && button(actions.includes("export"), "export", () => tell(onExport()))}
          {onRetry && button(actions.includes("retry"), "tryAgain", onRetry)}
          {onRetry && button(actions.includes("retry-now"), "tryNow", onRetry)}
          {failure.kind === "permission-missing" && onGrant && button(true, "grantAccess", () => onGrant(failure.host))}
          {outcome && <span class="notice-outcome">{outcome}</span>}
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
