import { duration } from "./duration";

/** How long ago, or how far ahead, an instant (ms since the epoch) is: `2 h`. */
export function Ago({ at, now }: { at: number; now: number }) {
  return <time dateTime={new Date(at).toISOString()}>{duration(Math.abs(now - at))}</time>;
}
