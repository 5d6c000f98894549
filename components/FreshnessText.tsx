import type { ComponentChild } from "preact";
import { type MessageKey, plural, t } from "../utils/i18n";
import { Ago } from "./Ago";
import { DayName } from "./DayName";
import type { Freshness } from "./freshness";
import { Moment } from "./Moment";
import { readingText } from "./reading-text";
import { Wait } from "./Wait";
import { Words } from "./Words";
import { walletName } from "./wallet-name";

interface Props {
  freshness: Freshness;
  /** ms since the epoch. */
  now: number;
  /** `undefined` where what would mend it is offered with the failure. */
  onSync: (() => void) | undefined;
  /** `null` while the passphrase is asked for. */
  onUnlock: (() => void) | null;
}

/** A state of freshness in words, with the button that belongs to it. */
export function FreshnessText({ freshness, now, onSync, onUnlock }: Props) {
  const press = (label: MessageKey, onClick: () => void) => (
    <button type="button" class="link" onClick={onClick}>
      {t(label)}
    </button>
  );
  const sync = (label: MessageKey) => onSync && press(label, onSync);
  const day = "day" in freshness && freshness.day !== null && <DayName day={freshness.day} now={now} />;
  const words = (of: MessageKey, ...parts: ComponentChild[]) => <Words of={of} with={parts} />;
  switch (freshness.state) {
    case "fresh":
      return (
        <>
          {words("stripFresh", day)}
          {freshness.syncedAt !== null && words("stripSynced", <Ago at={freshness.syncedAt} now={now} />)}
        </>
      );
    case "due":
      return words("stripDue", day, sync("syncNow"));
    case "not-published":
      return words("stripNotPublished", day, <Moment at={freshness.nextAt} now={now} />);
    case "stale":
      return words("stripStale", plural("daysBehind", freshness.days), sync("syncNow"));
    case "at-risk":
      return words("stripAtRisk", day, <Ago at={freshness.leavesAt} now={now} />, sync("saveNow"));
    case "accounts-behind":
      return words("stripAccountsBehind", day);
    case "reading":
      return <>{readingText(freshness)}</>;
    case "prices":
      return words("stripPrices");
    case "waiting":
      return (
        <Wait
          until={freshness.until}
          now={now}
          short={freshness.reason === "budget" ? "stripWaiting" : "stripAskedToWait"}
          long="stripAskedToWaitUntil"
        />
      );
    case "partial": {
      const why = <a href={`#why-${freshness.wallet}`}>{t("why")}</a>;
      const name = walletName(freshness.wallet);
      return day ? words("stripPartial", name, day, why) : words("stripMissing", name, why);
    }
    case "paused":
      return day ? words("stripPaused", day) : words("paused");
    case "locked":
      return (
        <>
          {words("stripLocked", onUnlock && press("unlock", onUnlock))}
          {day && words(onUnlock ? "stripLockedDay" : "stripFresh", day)}
        </>
      );
    case "offline":
      return day ? words("stripOffline", day) : words("stripOfflineEmpty");
    case "no-snapshots":
      return words("stripNoSnapshots");
    case "none":
      return words("stripNone", sync("syncNow"));
  }
}
