import { ok, type Result } from "../domain/failure";
import type { Clock } from "./client";

/** How far Binance's clock is ahead of this computer's, ms, and when (by this computer) that was measured. */
export interface ClockOffset {
  offsetMs: number;
  takenAt: number;
}

/**
 * This computer's clock corrected by Binance's. The offset is that of the moment an answer comes in; half of the round
 * trip is deliberately not subtracted: a timestamp a little late is accepted, one over a second early is refused
 * ("Timing security").
 */
export function createClock(parts: {
  now: () => number;
  /** Asks Binance for its time, ms. */
  serverTime: () => Promise<Result<number>>;
  load: () => Promise<ClockOffset | null>;
  save: (offset: ClockOffset) => Promise<void>;
}): Clock & { age(): number; restore(): Promise<void> } {
  const { now, serverTime, load, save } = parts;
  let known: ClockOffset | null = null;
  return {
    now: () => now() + (known?.offsetMs ?? 0),
    /** How long ago the offset was measured, ms; endless when never, or when this computer's clock went back since. */
    age: () => (known && known.takenAt <= now() ? now() - known.takenAt : Number.POSITIVE_INFINITY),
    async restore() {
      known ??= await load();
    },
    async synchronise() {
      const answer = await serverTime();
      if (!answer.ok) return answer;
      const receivedAt = now();
      known = { offsetMs: answer.value - receivedAt, takenAt: receivedAt };
      await save(known);
      return ok(receivedAt - answer.value);
    },
  };
}
