import { editState } from "../e2e/edit-state.ts";
import type { Extension } from "../e2e/extension.ts";

const DAY_MS = 86_400_000;

/**
 * Makes the last look at Binance's clock so many days old: what the extension finds when the computer slept that long.
 * The exchange's clock is moved along by the test; the computer's own cannot be.
 */
export async function ageClock(extension: Extension, days: number): Promise<void> {
  const clock = await extension.evaluate(async () => {
    const opening = indexedDB.open("daybook");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction("state").objectStore("state").get("clock");
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return reading.result as { takenAt: number };
  });
  await editState(extension, { clock: { ...clock, takenAt: clock.takenAt - days * DAY_MS } });
}
