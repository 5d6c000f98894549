import { addDays, type Day, dayOf, startOf } from "../../../utils/domain/day";
import type { Wallet } from "../../../utils/domain/wallet";
import type { History } from "./simulate";
import type { Stretch } from "./virtual-binance";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Habits {
  seed: number;
  days: number;
  accounts: number;
  /** Chance that the browser is opened at all on a day. */
  diligence: number;
  /** Hours a session lasts at most. */
  longest: number;
  /** Chance of an outage on a day. */
  outages: number;
  /** Chance that an hour has others spending weight. */
  noise: number;
  mortality: number;
}

/** Everything that happens to a user over some hundred days, from a seed. */
export function inventHistory(habits: Habits): History & { noisy: (at: number) => boolean; start: Day } {
  const random = createRandom(habits.seed);
  const start: Day = addDays("2026-01-01", Math.floor(random() * 300));
  const begin = startOf(start);
  const sessions: Stretch[] = [];
  const outages: Stretch[] = [];
  for (let index = 0; index < habits.days; index += 1) {
    const at = begin + index * DAY;
    if (random() < habits.outages) {
      const from = at + random() * DAY;
      outages.push([from, from + random() * (random() < 0.1 ? 3 * DAY : 5 * HOUR)]);
    }
    if (random() >= habits.diligence) continue;
    const opens = Math.max(at + Math.floor(random() * 22 * HOUR), sessions.at(-1)?.[1] ?? 0);
    sessions.push([opens, Math.floor(opens + 60_000 + random() * habits.longest * HOUR)]);
  }
  const hash = (text: string) =>
    createRandom([...text].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, habits.seed))();
  const noisy = (at: number) => hash(`hour ${Math.floor(at / HOUR)}`) < habits.noise;
  const accounts = Array.from({ length: habits.accounts }, (_, index) => `account ${index}`);
  return {
    accounts,
    sessions,
    random,
    mortality: habits.mortality,
    noisy,
    start,
    world: {
      outages,
      // Mostly within two hours, now and then most of a day.
      publicationDelay: (day) => (hash(day) < 0.05 ? hash(`${day} late`) * 20 * HOUR : hash(`${day} usual`) * 2 * HOUR),
      neighbour: (minute) => (noisy(minute * 60_000) ? Math.floor(hash(`minute ${minute}`) * 14_000) : 0),
      opened: (account, wallet) => openedOn(wallet, hash(`${account} ${wallet}`), start, habits.days),
    },
  };
}

/** Spot is there from the beginning; the others too, or from some day on, or never. */
function openedOn(wallet: Wallet, chance: number, start: Day, days: number): Day | null {
  if (wallet === "spot" || chance < 0.5) return addDays(start, -400);
  return chance < 0.8 ? dayOf(startOf(start) + Math.floor(((chance - 0.5) / 0.3) * days) * DAY) : null;
}

/** mulberry32: small, seeded, good enough to invent things with. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
