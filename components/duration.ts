import { plural } from "../utils/i18n";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A stretch of time (ms) in its largest unit: `2 h`. Less than a minute counts as one. Days are whole ones, so that what
 * has to be done within some is never said to have longer.
 */
export function duration(ms: number): string {
  if (ms >= 2 * DAY) return plural("days", Math.floor(ms / DAY));
  if (ms >= HOUR) return plural("hours", Math.round(ms / HOUR));
  return plural("minutes", Math.max(1, Math.round(ms / MINUTE)));
}
