import { useEffect, useState } from "preact/hooks";
import { dayOf } from "../utils/domain/day";
import type { Result } from "../utils/domain/failure";
import { formatDay } from "../utils/format";
import { plural, t } from "../utils/i18n";
import { Ago } from "./Ago";
import { Deferred } from "./deferred-parts";
import { FreshnessText } from "./FreshnessText";
import type { Freshness } from "./freshness";
import { Words } from "./Words";
import "./FreshnessStrip.css";

const TONES: Record<Freshness["state"], "good" | "busy" | "attention" | "quiet"> = {
  fresh: "good",
  reading: "busy",
  prices: "busy",
  waiting: "busy",
  due: "attention",
  stale: "attention",
  partial: "attention",
  "accounts-behind": "attention",
  "at-risk": "attention",
  "not-published": "quiet",
  paused: "quiet",
  locked: "attention",
  offline: "quiet",
  "no-snapshots": "quiet",
  none: "quiet",
};

/** What takes smaller letters to fit on one line. */
const LONG = new Set<Freshness["state"]>(["waiting", "not-published", "at-risk"]);

interface Props {
  freshness: Freshness;
  /** ms since the epoch. */
  now: number;
  onSync: (() => void) | undefined;
  onUnlock(passphrase: string): Promise<Result<null>>;
  onEditKey?: (() => void) | undefined;
}

/** The line under the header that says which close the numbers belong to, and what is being done about it. */
export function FreshnessStrip({ freshness, now, onSync, onUnlock, onEditKey }: Props) {
  const [unlocking, setUnlocking] = useState(false);
  const locked = freshness.state === "locked";
  useEffect(() => {
    if (!locked) setUnlocking(false);
  }, [locked]);
  const nextAt = freshness.state === "fresh" ? freshness.nextAt : null;
  const asking = locked && unlocking;
  return (
    <>
      <p
        class={`strip ${TONES[freshness.state]} ${LONG.has(freshness.state) ? "long" : ""}`}
        data-longest={longestText(now)}
        data-fresh={freshText(now)}
      >
        <span class="strip-dot" aria-hidden="true" />
        <span class="strip-line">
          <span class="strip-text">
            <FreshnessText
              freshness={freshness}
              now={now}
              onSync={onSync}
              onUnlock={asking ? null : () => setUnlocking(true)}
            />
          </span>
          {nextAt !== null && nextAt > now && (
            <span class="strip-next">
              <Words of="stripNext" with={[<Ago at={nextAt} now={now} />]} />
            </span>
          )}
        </span>
      </p>
      {asking && <Deferred.UnlockForm focus onUnlock={onUnlock} now={now} onEditKey={onEditKey} />}
    </>
  );
}

/** As long as what is said on a good day gets. */
function freshText(now: number): string {
  const texts = [
    t("stripFresh", formatDay(dayOf(now), now)),
    t("stripSynced", plural("minutes", 59)),
    t("stripNext", plural("hours", 23)),
  ];
  return texts.join(" ");
}

/** Room is kept for it, so that nothing below moves when a text comes that takes a line more. */
function longestText(now: number): string {
  const day = formatDay(dayOf(now), now);
  const texts = [
    t("stripWaiting", "0:00"),
    t("stripNotPublished", day, "00:00"),
    t("stripAtRisk", day, plural("days", 5), t("saveNow")),
  ];
  return texts.sort((a, b) => b.length - a.length)[0] ?? "";
}
