import { addDays, closeOf, type Day, startOf } from "../../../utils/domain/day";
import { fail, ok, type Result } from "../../../utils/domain/failure";
import type { Wallet } from "../../../utils/domain/wallet";
import type { Received } from "../../../utils/sync/store";

const MINUTE = 60_000;
const WEIGHT = 2400;
const LIMIT = 12_000;

/** One stretch of time, ms: from, until. */
export type Stretch = readonly [number, number];

export interface World {
  /** When Binance answers nothing but errors. */
  outages: Stretch[];
  /** How long after midnight UTC a day's snapshot is out, ms. */
  publicationDelay: (day: Day) => number;
  /** Weight that others behind this IP spend in a minute. */
  neighbour: (minute: number) => number;
  /** The first day each wallet has, by account and wallet; absent: not opened. */
  opened: (account: string, wallet: Wallet) => Day | null;
}

export interface Call {
  at: number;
  account: string;
  wallet: Wallet;
  first: Day;
  last: Day;
  outcome: "new" | "nothing" | "refused" | "failed";
}

/** Binance as far as the sync can see it, in virtual time; it counts weight by its own minutes, on arrival. */
export function createVirtualBinance(world: World, now: () => number) {
  const spent = new Map<number, number>();
  const calls: Call[] = [];
  /** 429s in minutes in which nobody else spent anything. */
  let ownFaults = 0;

  function answer(ask: { account: string; wallet: Wallet; first: Day; last: Day }) {
    const minute = Math.floor(now() / MINUTE);
    const others = world.neighbour(minute);
    const used = (spent.get(minute) ?? 0) + WEIGHT;
    spent.set(minute, used);
    const usedWeight = used + others;
    const reply = usedWeight > LIMIT ? tooMany(others === 0 || used > LIMIT) : serve(ask);
    return { usedWeight, reply };
  }

  function tooMany(own: boolean): Result<Received[]> {
    if (own) ownFaults += 1;
    return fail({ kind: "rate-limited", untilAt: (Math.floor(now() / MINUTE) + 1) * MINUTE + 1000 });
  }

  function serve({ account, wallet, first, last }: { account: string; wallet: Wallet; first: Day; last: Day }) {
    if (inStretch(world.outages, now())) return fail<Received[]>({ kind: "exchange-trouble", status: 503 });
    const since = world.opened(account, wallet);
    const received: Received[] = [];
    for (let day = first; since !== null && day <= last; day = addDays(day, 1)) {
      if (day >= since && isServed(day)) received.push({ day, snapshot: emptySpot(day), text: day });
    }
    return ok(received);
  }

  /** Out, and closed no longer than 30 days ago. */
  const isServed = (day: Day) =>
    now() >= closeOf(day) + world.publicationDelay(day) && now() < closeOf(day) + 30 * 86_400_000;

  return { answer, calls, ownFaults: () => ownFaults, isServed };
}

export function inStretch(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(([from, until]) => at >= from && at < until);
}

function emptySpot(day: Day): Received["snapshot"] {
  return { type: "spot", updateTime: startOf(day), data: { totalAssetOfBtc: "0", balances: [] } };
}
