import { formatCountdown } from "../utils/format";
import type { MessageKey } from "../utils/i18n";
import { Moment } from "./Moment";
import { Words } from "./Words";

const HOUR = 3_600_000;

interface Props {
  /** When it is over, ms since the epoch. */
  until: number;
  /** ms since the epoch. */
  now: number;
  /** Says it with the minutes and seconds left. */
  short: MessageKey;
  /** Says it with a clock time, when that is more than an hour away. */
  long: MessageKey;
}

/** How long something has to wait, in a text that fits a short wait or a long one. */
export function Wait({ until, now, short, long }: Props) {
  if (until - now > HOUR) return <Words of={long} with={[<Moment at={until} now={now} />]} />;
  const left = <time dateTime={new Date(until).toISOString()}>{formatCountdown(until - now)}</time>;
  return <Words of={short} with={[left]} />;
}
