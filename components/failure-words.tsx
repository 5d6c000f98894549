import type { ComponentChildren } from "preact";
import { type Day, lastClosedDay } from "../utils/domain/day";
import type { Failure } from "../utils/domain/failure";
import { type MessageKey, t } from "../utils/i18n";
import { DayName } from "./DayName";
import { duration } from "./duration";
import { Moment } from "./Moment";
import { rightNames } from "./right-name";
import { Wait } from "./Wait";
import { Words } from "./Words";

/** What the user can do about a failure. */
type FailureAction =
  | "retry"
  | "retry-now"
  | "edit-key"
  | "manage-keys"
  | "grant"
  | "copy-details"
  | "check-update"
  | "export";

interface FailureWords {
  title: ComponentChildren;
  body: ComponentChildren;
  /** For things to check one after the other. */
  checks?: string[];
  actions: FailureAction[];
}

const PRIVATE_KEY_FORMS = {
  encrypted: "privateKeyEncrypted",
  "other-format": "privateKeyOtherFormat",
  unreadable: "privateKeyUnreadable",
} as const;

/**
 * A failure in words: its cause in one line, what was kept, what to press. `day` is the newest close there is, `nextAt`
 * when the next try is planned, ms.
 */
export function failureWords(
  failure: Failure,
  now: number,
  day: Day | null,
  nextAt: number | null = null,
): FailureWords {
  switch (failure.kind) {
    case "key-refused":
      return {
        ...words("keyRefused", ["edit-key", "manage-keys"]),
        checks: [
          t("keyRefusedSwapped"),
          failure.ip === undefined ? t("keyRefusedIp") : t("keyRefusedIpSeen", failure.ip),
          t("keyRefusedVpn"),
          t("keyRefusedReading"),
          t("keyRefusedDeleted"),
        ],
      };
    case "key-malformed":
      return words("keyMalformed", ["edit-key"]);
    case "secret-mismatch":
      return words("secretMismatch", ["edit-key"]);
    case "clock-skew":
      return { ...words("clockSkew", ["retry"]), title: t("clockSkewTitle", skew(failure.skewMs)) };
    case "rate-limited":
      return {
        ...words("rateLimited", retryFrom(failure.untilAt, now)),
        body: <Wait until={failure.untilAt} now={now} short="rateLimitedBody" long="rateLimitedUntil" />,
      };
    case "banned":
      return {
        ...words("banned", retryFrom(failure.untilAt, now)),
        title: <Words of="bannedTitle" with={[<Moment at={failure.untilAt} now={now} />]} />,
      };
    case "blocked":
      return words("blocked", ["retry"]);
    case "exchange-trouble":
      return {
        ...words("exchangeTrouble", ["retry-now"]),
        ...(nextAt !== null && nextAt > now && { body: nextTry(nextAt, now) }),
      };
    case "timeout":
    case "offline":
      return { title: t(`${failure.kind}Title`), body: null, actions: ["retry"] };
    case "unexpected-answer":
      return {
        ...words("unexpected", ["copy-details", "check-update"]),
        body: (
          <>
            {t("unexpectedBody")}
            <br />
            <code>{failure.detail}</code>
          </>
        ),
      };
    case "wallet-not-in-use":
      return words("notInUse");
    case "permission-missing":
      return { ...words("permission", ["grant"]), title: t("permissionTitle", hostOf(failure.host)) };
    case "storage":
      return failure.reason === "KeepsNothing"
        ? words("keepsNothing", ["retry"])
        : { ...words("storage", ["export", "retry"]), title: unsaved(now, day) };
    case "archive-newer":
      return words("archiveNewer", ["check-update"]);
    case "locked":
      return words("locked");
    case "key-too-powerful":
    case "key-may-trade": {
      const name = failure.kind === "key-may-trade" ? "mayTrade" : "tooPowerful";
      const body = t(`${name}Body`, rightNames(failure.rights));
      return { title: t(`${name}Title`), body, actions: ["edit-key", "manage-keys"] };
    }
    case "private-key-form":
      return { title: t("privateKeyFormTitle"), body: t(PRIVATE_KEY_FORMS[failure.found]), actions: ["edit-key"] };
    case "new-key-needed":
      return words("newKeyNeeded", ["manage-keys", "edit-key"]);
    case "passphrase-too-short":
      return { ...words("passphraseShort"), body: t("passphraseShortBody", String(failure.atLeast)) };
    case "key-damaged":
      return words("keyDamaged", ["edit-key"]);
    case "wrong-passphrase":
      return words("wrongPassphrase");
  }
}

/** The failures whose texts are called after them. */
type Named = {
  [K in MessageKey]: K extends `${infer Name}Title` ? (`${Name}Body` extends MessageKey ? Name : never) : never;
}[MessageKey];

function words(name: Named, actions: FailureAction[] = []): FailureWords {
  return { title: t(`${name}Title`), body: t(`${name}Body`), actions };
}

function retryFrom(untilAt: number, now: number): FailureAction[] {
  return untilAt <= now ? ["retry"] : [];
}

function nextTry(at: number, now: number): ComponentChildren {
  return <Words of="exchangeTroubleNext" with={[<Moment at={at} now={now} />]} />;
}

/** What could not be saved is the newest close, unless that is the one already there. */
function unsaved(now: number, day: Day | null): ComponentChildren {
  const newest = lastClosedDay(now);
  return newest === day ? (
    t("storageTitle")
  ) : (
    <Words of="storageDayTitle" with={[<DayName day={newest} now={now} />]} />
  );
}

function skew(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return seconds < 120 ? t("seconds", String(seconds)) : duration(seconds * 1000);
}

/** A match pattern such as `https://api.binance.com/*` as the user knows it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^\w+:\/\//, "").replace(/\/.*$/, "");
}
