import type { Failure } from "../../utils/domain/failure.ts";
import { resting } from "../e2e/resting.ts";
import type { Stage } from "./stage.ts";

/** Tells the pages what stopped the last run, under the key the background tells it; not every cause can be had here. */
export async function tellStopped({ extension }: Stage, stopped: Failure): Promise<void> {
  // A run that ends, as the one of the start does, tells its own.
  await resting(extension);
  await extension.evaluate((api, told) => api.storage.session.set({ stopped: told }), stopped);
}
