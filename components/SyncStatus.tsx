import { t } from "../utils/i18n";
import type { Freshness } from "./freshness";
import { readingText } from "./reading-text";

interface Props {
  freshness: Freshness;
  /** What a press of a button brought. */
  announced?: string;
}

/**
 * The page's one polite live region: what a sync is doing, without the countdown, which would be read every second, and
 * else what the page last said.
 */
export function SyncStatus({ freshness, announced = "" }: Props) {
  return (
    <p class="sr-only" role="status">
      {said(freshness) || announced}
    </p>
  );
}

function said(freshness: Freshness): string {
  switch (freshness.state) {
    case "reading":
      return readingText(freshness);
    case "prices":
      return t("stripPrices");
    case "waiting":
      return t(freshness.reason === "budget" ? "stripWaitingSaid" : "stripAskedToWaitSaid");
    default:
      return "";
  }
}
