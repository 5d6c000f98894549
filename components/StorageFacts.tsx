import type { Day } from "../utils/domain/day";
import { formatAmount } from "../utils/format";
import { formatBytes } from "../utils/format-bytes";
import { t } from "../utils/i18n";
import { DayName } from "./DayName";
import "./StorageFacts.css";

export interface Stored {
  snapshots: number;
  oldestDay: Day | null;
  /** Bytes; `null` where the browser does not tell. */
  used: number | null;
  /** Whether the archive lies in two places. */
  twice: boolean;
}

/** How much is kept, since when, and what room it takes. `now` is ms since the epoch. */
export function StorageFacts({ stored, now }: { stored: Stored; now: number }) {
  const { snapshots, oldestDay, used, twice } = stored;
  return (
    <dl class="facts">
      <div>
        <dt>{t("dataSnapshots")}</dt>
        <dd>{formatAmount(String(snapshots), "quantity")}</dd>
      </div>
      {oldestDay !== null && (
        <div>
          <dt>{t("dataOldest")}</dt>
          <dd>
            <DayName day={oldestDay} now={now} />
          </dd>
        </div>
      )}
      {used !== null && (
        <div>
          <dt>{t("dataUsed")}</dt>
          <dd>
            {formatBytes(used)}
            {twice && <p class="muted">{t("dataUsedTwice")}</p>}
          </dd>
        </div>
      )}
    </dl>
  );
}
