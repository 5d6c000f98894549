import { formatTime } from "../utils/format";

/** An instant (ms since the epoch) on the user's own clock, with its day when that is not today. */
export function Moment({ at, now }: { at: number; now: number }) {
  return <time dateTime={new Date(at).toISOString()}>{formatTime(at, now)}</time>;
}
