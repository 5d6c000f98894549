import type { ComponentChildren } from "preact";
import type { Day } from "../utils/domain/day";
import type { Failure } from "../utils/domain/failure";
import { t } from "../utils/i18n";
import { Countdown } from "./Countdown";
import { DayName } from "./DayName";
import { duration } from "./duration";
import { Moment } from "./Moment";
import { Words } from "./Words";

/** What the user can do about a failure. */
type FailureAction = "retry" | "edit-key" | "manage-keys" | "grant";

interface FailureWords {
  title: ComponentChildren;
  body: ComponentChildren;
  /** For things to check one after the other. */
  checks?: string[];
  actions: FailureAction[];
}

/** A failure in words: its cause in one line, what was kept, what to press. `day` is the close still shown. */
export function failureWords(failure: Failure, now: number, day: Day | null): FailureWords {
  const kept = day === null ? null : <Words of="stillShown" with={[<DayName day={day} now={now} />]} />;
  switch (failure.kind) {
    case "key-refused":
      return {
        title: t("keyRefusedTitle"),
        body: t("keyRefusedBody"),
        checks: [
          t("keyRefusedSwapped"),
          failure.ip === undefined ? t("keyRefusedIp") : t("keyRefusedIpSeen", failure.ip),
          t("keyRefusedVpn"),
          t("keyRefusedReading"),
          t("keyRefusedDeleted"),
        ],
        actions: ["edit-key", "manage-keys"],
      };
    case "key-malformed":
      return { title: t("keyMalformedTitle"), body: t("keyMalformedBody"), actions: ["edit-key"] };
    case "secret-mismatch":
      return { title: t("secretMismatchTitle"), body: t("secretMismatchBody"), actions: ["edit-key"] };
    case "clock-skew":
      return { title: t("clockSkewTitle", skew(failure.skewMs)), body: t("clockSkewBody"), actions: ["retry"] };
    case "rate-limited":
      return {
        title: t("rateLimitedTitle"),
        body: <Words of="rateLimitedBody" with={[<Countdown until={failure.untilAt} now={now} />]} />,
        actions: failure.untilAt <= now ? ["retry"] : [],
      };
    case "banned":
      return {
        title: <Words of="bannedTitle" with={[<Moment at={failure.untilAt} now={now} />]} />,
        body: t("bannedBody"),
        actions: failure.untilAt <= now ? ["retry"] : [],
      };
    case "blocked":
      return { title: t("blockedTitle"), body: t("blockedBody"), actions: ["retry"] };
    case "exchange-trouble":
      return { title: t("exchangeTroubleTitle"), body: t("exchangeTroubleBody"), actions: ["retry"] };
    case "timeout":
      return { title: t("timeoutTitle"), body: kept, actions: ["retry"] };
    case "offline":
      return { title: t("offlineTitle"), body: kept, actions: ["retry"] };
    case "unexpected-answer":
      return {
        title: t("unexpectedTitle"),
        body: (
          <>
            {t("unexpectedBody")} <code>{failure.detail}</code>
          </>
        ),
        actions: ["retry"],
      };
    case "wallet-not-in-use":
      return { title: t("notInUseTitle"), body: t("notInUseBody"), actions: [] };
    case "permission-missing":
      return { title: t("permissionTitle", hostOf(failure.host)), body: t("permissionBody"), actions: ["grant"] };
    case "storage":
      return { title: t("storageTitle"), body: t("storageBody"), actions: ["retry"] };
    case "locked":
      return { title: t("lockedTitle"), body: t("lockedBody"), actions: [] };
    case "key-too-powerful":
      return {
        title: t("tooPowerfulTitle"),
        body: t("tooPowerfulBody", failure.rights.join(", ")),
        actions: ["edit-key", "manage-keys"],
      };
    case "key-damaged":
      return { title: t("keyDamagedTitle"), body: t("keyDamagedBody"), actions: ["edit-key"] };
    case "wrong-passphrase":
      return { title: t("wrongPassphraseTitle"), body: t("wrongPassphraseBody"), actions: [] };
  }
}

function skew(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return seconds < 120 ? t("seconds", String(seconds)) : duration(seconds * 1000);
}

/** A match pattern such as `https://api.binance.com/*` as the user knows it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^\w+:\/\//, "").replace(/\/.*$/, "");
}
