import { browser } from "../browser";
import type { Failure } from "../domain/failure";
import type { Progress } from "../domain/progress";

const HEARTBEAT_MS = 10_000;

/**
 * Writes what the sync is doing to `storage.session`, again every ten seconds. That is also what keeps Firefox's event
 * page alive: it dies 30 s after the last incoming event, and its own change of the storage, listened to, is one.
 */
export function createProgressWriter(now: () => number) {
  let current: Progress | null = null;
  let beat: ReturnType<typeof setInterval> | null = null;
  browser.storage.session.onChanged.addListener(() => {});

  // The heartbeat's instant is this computer's, since pages compare it with theirs.
  const write = () => browser.storage.session.set({ progress: current && { ...current, at: Date.now() } });
  return {
    async show(progress: Progress | null): Promise<void> {
      current = progress;
      if (beat !== null) clearInterval(beat);
      beat = progress && setInterval(write, HEARTBEAT_MS);
      await write();
    },
    /** Why the last run ended early; pages show it until a run gets through. */
    tell: (stopped: Failure | null) => browser.storage.session.set({ stopped }),
    /** Waits until an instant by the corrected clock; the heartbeat goes on meanwhile. */
    waitUntil: (untilAt: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, Math.max(0, untilAt - now()));
      }),
  };
}
