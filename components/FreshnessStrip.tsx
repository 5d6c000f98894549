import { FreshnessText } from "./FreshnessText";
import type { Freshness } from "./freshness";
import "./FreshnessStrip.css";

const TONES: Record<Freshness["state"], "good" | "busy" | "attention" | "quiet"> = {
  fresh: "good",
  reading: "busy",
  prices: "busy",
  waiting: "busy",
  due: "attention",
  stale: "attention",
  partial: "attention",
  "not-published": "quiet",
  offline: "quiet",
  none: "quiet",
};

interface Props {
  freshness: Freshness;
  /** ms since the epoch. */
  now: number;
  onSync(): void;
}

/** The line under the header that says which close the numbers belong to, and what is being done about it. */
export function FreshnessStrip({ freshness, now, onSync }: Props) {
  return (
    <p class={`strip ${TONES[freshness.state]}`}>
      <span class="strip-dot" aria-hidden="true" />
      <FreshnessText freshness={freshness} now={now} onSync={onSync} />
    </p>
  );
}
