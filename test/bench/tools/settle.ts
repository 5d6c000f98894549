import type { Extension } from "../../e2e/extension.ts";
import { until } from "../../e2e/until.ts";

/** Waits until the background has done what it does by itself after a start. */
export function settle(extension: Extension): Promise<unknown> {
  return until(
    "the background to come to rest",
    () =>
      extension.evaluate(async (api) => {
        const { progress = null, ...others } = await api.storage.session.get(["progress", "stopped"]);
        return "stopped" in others && progress === null;
      }),
    60_000,
  );
}
