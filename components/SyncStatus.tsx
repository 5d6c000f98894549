import { t } from "../utils/i18n";
import type { Freshness } from "./freshness";
import { readingText } from "./reading-text";

/** The page's one polite live region: what a sync is doing, without the countdown, which would be read every second. */
export function SyncStatus({ freshness }: { freshness: Freshness }) {
  return (
    <p class="sr-only" role="status">
      {said(freshness)}
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
      return t("stripWaitingSaid");
    default:
      return "";
  }
}
