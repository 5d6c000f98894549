import type { Extension } from "./extension.ts";
import { until } from "./until.ts";

/** Waits until the run is over: its last days are saved a moment before. */
export function resting(extension: Extension): Promise<true> {
  return until("the sync to rest", () =>
    extension.evaluate(async ({ storage }) => {
      const { progress } = await storage.session.get("progress");
      return progress === null && (await navigator.locks.query()).held?.length === 0;
    }),
  );
}
