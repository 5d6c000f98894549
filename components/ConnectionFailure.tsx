import type { Failure } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { apiManagementUrl } from "./binance-url";
import { FailureNotice } from "./FailureNotice";
import { Notice } from "./Notice";
import type { KeyKind } from "./new-key";

export interface ConnectionFailureProps {
  failure: Failure;
  kind: KeyKind;
  /** Binance knows the key, but it may not even read. */
  noReading?: boolean;
  /** ms since the epoch. */
  now: number;
  onRetry(): void;
  onSwap(): void;
  onAllowTrading(): void;
  onGrant(host: string): void;
}

/** What is mended in the form or at Binance, and then tried again. */
const TESTED_AGAIN = new Set<Failure["kind"]>([
  "key-too-powerful",
  "key-may-trade",
  "key-malformed",
  "private-key-form",
  "locked",
]);

/** Why a key was not taken, and what can be done about it. */
export function ConnectionFailure(props: ConnectionFailureProps) {
  const { failure, kind, noReading, now, onRetry, onSwap, onAllowTrading, onGrant } = props;
  if (failure.kind === "key-refused" && noReading) {
    return (
      <Notice
        title={t("noReadingTitle")}
        actions={
          <>
            <button type="button" onClick={onRetry}>
              {t("testAgain")}
            </button>
            <a href={apiManagementUrl()} target="_blank" rel="noreferrer">
              {t("openApiManagement")}
            </a>
          </>
        }
      >
        <p>{t("noReadingBody")}</p>
      </Notice>
    );
  }
  // A pair made here is gone with the browser's session; a key that needs a passphrase is another matter.
  if (failure.kind === "new-key-needed" && kind === "generated") {
    return (
      <Notice title={t("pairGoneTitle")}>
        <p>{t("pairGoneBody")}</p>
      </Notice>
    );
  }
  const swappable = failure.kind === "key-refused" || failure.kind === "secret-mismatch";
  return (
    <FailureNotice failure={failure} day={null} now={now} onRetry={onRetry} onGrant={onGrant}>
      {swappable && kind === "HMAC" && (
        <button type="button" onClick={onSwap}>
          {t("swapAndTest")}
        </button>
      )}
      {failure.kind === "key-may-trade" && (
        <button type="button" onClick={onAllowTrading}>
          {t("allowTrading")}
        </button>
      )}
      {TESTED_AGAIN.has(failure.kind) && (
        <button type="button" onClick={onRetry}>
          {t("testAgain")}
        </button>
      )}
    </FailureNotice>
  );
}
