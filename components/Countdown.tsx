import { formatCountdown } from "../utils/format";
import { Moment } from "./Moment";

const HOUR = 3_600_000;

/** Minutes and seconds until an instant (ms since the epoch), or its clock time when that is more than an hour away. */
export function Countdown({ until, now }: { until: number; now: number }) {
  if (until - now > HOUR) return <Moment at={until} now={now} />;
  return <time dateTime={new Date(until).toISOString()}>{formatCountdown(until - now)}</time>;
}
