import { ApiError } from "./api-error.ts";

export interface Budget {
  used(path: string): number;
  /** A noisy neighbour behind the same IP. */
  spendElsewhere(path: string, weight: number): void;
  reset(): void;
  ban(untilAt: number): void;
}

interface Bill {
  used: number;
  /** Set when this very request is one too many. */
  refusal?: { error: ApiError; retryAfter: number };
}

const PATIENCE = 2;
const LONGEST_BAN_MINUTES = 3 * 24 * 60;
const ADVICE = "Please use WebSocket Streams for live updates to avoid";

/** `/sapi` counts each endpoint by itself, `/api` all together ("LIMITS" of the wallet and the spot API). */
const purse = (path: string) =>
  path.startsWith("/sapi/") ? { name: path, limit: 12_000 } : { name: "/api", limit: 6_000 };

/**
 * Weight per minute of the exchange's clock. The first two refusals in a minute are 429, the next one is a ban
 * (*inferred*: the documentation says "repeatedly"), of two minutes first, then doubling up to three days.
 */
export function createBudget({ now, minuteMs }: { now: () => number; minuteMs: number }) {
  let spent = new Map<string, number>();
  let window = Number.NaN;
  let refusals = 0;
  let bannedUntil = 0;
  let banMinutes = 2;

  function turnOver(): void {
    const current = Math.floor(now() / minuteMs);
    if (current === window) return;
    window = current;
    spent = new Map();
    refusals = 0;
  }

  const used = (path: string) => {
    turnOver();
    return spent.get(purse(path).name) ?? 0;
  };

  function add(path: string, weight: number): number {
    const total = used(path) + weight;
    spent.set(purse(path).name, total);
    return total;
  }

  const secondsUntil = (at: number) => Math.max(1, Math.ceil((at - now()) / 1000));

  const banned = () => ({
    error: new ApiError(
      -1003,
      `Way too much request weight used; IP banned until ${bannedUntil}. ${ADVICE} bans.`,
      418,
    ),
    retryAfter: secondsUntil(bannedUntil),
  });

  return {
    used,
    spendElsewhere: (path: string, weight: number) => void add(path, weight),
    reset() {
      spent = new Map();
      refusals = 0;
      bannedUntil = 0;
      banMinutes = 2;
    },
    ban(untilAt: number) {
      bannedUntil = untilAt;
    },
    isBanned: () => now() < bannedUntil,
    /** Counts a request, whatever becomes of it: rejected ones count too. */
    charge(path: string, weight: number): Bill {
      if (now() < bannedUntil) return { used: used(path), refusal: banned() };
      const total = add(path, weight);
      const { limit } = purse(path);
      if (total <= limit) return { used: total };
      refusals += 1;
      if (refusals > PATIENCE) {
        bannedUntil = Math.ceil(now() + banMinutes * minuteMs);
        banMinutes = Math.min(banMinutes * 2, LONGEST_BAN_MINUTES);
        return { used: total, refusal: banned() };
      }
      const message = `Too much request weight used; current limit is ${limit} request weight per 1 MINUTE. ${ADVICE} polling the API.`;
      const retryAfter = secondsUntil((window + 1) * minuteMs);
      return { used: total, refusal: { error: new ApiError(-1003, message, 429), retryAfter } };
    },
  };
}
