import { plural, t } from "../utils/i18n";
import { Ago } from "./Ago";
import { Countdown } from "./Countdown";
import { DayName } from "./DayName";
import type { Freshness } from "./freshness";
import { Moment } from "./Moment";
import { readingText } from "./reading-text";
import { Words } from "./Words";
import { walletName } from "./wallet-name";

interface Props {
  freshness: Freshness;
  /** ms since the epoch. */
  now: number;
  onSync(): void;
}

/** A state of freshness in words, with the button that belongs to it. */
export function FreshnessText({ freshness, now, onSync }: Props) {
  const sync = (
    <button type="button" class="link" onClick={onSync}>
      {t("syncNow")}
    </button>
  );
  switch (freshness.state) {
    case "fresh":
      return (
        <>
          <span class="strip-text">
            <Words of="stripFresh" with={[<DayName day={freshness.day} now={now} />]} />
            {freshness.syncedAt !== null && (
              <Words of="stripSynced" with={[<Ago at={freshness.syncedAt} now={now} />]} />
            )}
          </span>
          {freshness.nextAt !== null && freshness.nextAt > now && (
            <span class="strip-next">
              <Words of="stripNext" with={[<Ago at={freshness.nextAt} now={now} />]} />
            </span>
          )}
        </>
      );
    case "due":
      return <Words of="stripDue" with={[<DayName day={freshness.day} now={now} />, sync]} />;
    case "not-published":
      return (
        <Words
          of="stripNotPublished"
          with={[<DayName day={freshness.day} now={now} />, <Moment at={freshness.nextAt} now={now} />]}
        />
      );
    case "stale":
      return <Words of="stripStale" with={[plural("daysBehind", freshness.days), sync]} />;
    case "reading":
      return <>{readingText(freshness)}</>;
    case "prices":
      return <>{t("stripPrices")}</>;
    case "waiting":
      return <Words of="stripWaiting" with={[<Countdown until={freshness.until} now={now} />]} />;
    case "partial": {
      const why = <a href={`#why-${freshness.wallet}`}>{t("why")}</a>;
      const name = walletName(freshness.wallet);
      if (freshness.day === null) return <Words of="stripMissing" with={[name, why]} />;
      return <Words of="stripPartial" with={[name, <DayName day={freshness.day} now={now} />, why]} />;
    }
    case "offline":
      if (freshness.day === null) return <>{t("stripOfflineEmpty")}</>;
      return <Words of="stripOffline" with={[<DayName day={freshness.day} now={now} />]} />;
    case "none":
      return <>{t("stripNone")}</>;
  }
}
