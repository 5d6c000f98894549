import type { Day } from "../utils/domain/day";
import { formatDay } from "../utils/format";

/** A UTC day as the user reads it, `21 Nov`. `now` is ms since the epoch. */
export function DayName({ day, now }: { day: Day; now: number }) {
  return <time dateTime={day}>{formatDay(day, now)}</time>;
}
