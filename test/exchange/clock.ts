export interface ExchangeClock {
  now(): number;
  /** The clock says `at` from this moment and keeps running. */
  set(at: number): void;
  /** The clock says `at` until it is set, advanced or reset. */
  freeze(at: number): void;
  advance(ms: number): void;
  reset(): void;
}

/** The exchange's own time, apart from the machine's, so that tests need not sleep. */
export function createClock(realNow: () => number): ExchangeClock {
  let offset = 0;
  let frozenAt: number | undefined;
  return {
    now: () => frozenAt ?? Math.floor(realNow() + offset),
    set(at) {
      frozenAt = undefined;
      offset = at - realNow();
    },
    freeze(at) {
      frozenAt = at;
    },
    advance(ms) {
      if (frozenAt === undefined) offset += ms;
      else frozenAt += ms;
    },
    reset() {
      frozenAt = undefined;
      offset = 0;
    },
  };
}
