import { closeOf, type Day } from "../../../utils/domain/day";
import type { History } from "./simulate";
import { inStretch, type Stretch } from "./virtual-binance";

const HOUR = 3_600_000;
const REACH_MS = 30 * 24 * HOUR;
/** The longest a client may leave a wallet alone after a failure or a day not yet published. */
const LONGEST_WAIT = 4.5 * HOUR;

/** The stretches in which the browser is open, Binance well and nobody else spending. */
export function goodStretches({ sessions, world }: History, noisy: (at: number) => boolean): Stretch[] {
  const edges = world.outages.flat();
  return sessions.flatMap(([from, until]) => {
    const hours: number[] = [];
    for (let hour = Math.ceil(from / HOUR) * HOUR; hour < until; hour += HOUR) hours.push(hour);
    const cuts = [from, ...hours, ...edges.filter((edge) => edge > from && edge < until), until].sort((a, b) => a - b);
    const pieces = cuts.slice(1).map((to, index): Stretch => [cuts[index] ?? from, to]);
    return join(pieces.filter(([at]) => !inStretch(world.outages, at) && !noisy(at)));
  });
}

function join(pieces: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [from, to] of pieces) {
    const before = joined.at(-1);
    if (before?.[1] === from) joined[joined.length - 1] = [before[0], to];
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * Whether a day could have been had by a client that obeys the rules, judged without looking at what Daybook does:
 * while Binance served it there was one good stretch longer than the longest wait, or there were two good ones of some
 * minutes further apart than that.
 */
export function isFetchable(day: Day, history: History, good: Stretch[]): boolean {
  const served: Stretch = [closeOf(day) + history.world.publicationDelay(day), closeOf(day) + REACH_MS];
  // Up to five calls a minute, three wallets an account, and a minute lost to each worker that died on the way.
  const needed = 20 * 60_000 + history.accounts.length * 3 * 60_000;
  const chances = good
    .map(([from, to]): Stretch => [Math.max(from, served[0]), Math.min(to, served[1])])
    .filter(([from, to]) => to - from >= needed);
  const [first] = chances;
  const last = chances.at(-1);
  if (!first || !last) return false;
  return chances.some(([from, to]) => to - from >= LONGEST_WAIT + needed) || last[0] - first[1] >= LONGEST_WAIT;
}
