import type { Extension } from "../e2e/extension.ts";

const DAY_MS = 86_400_000;

/**
 * Makes the last look at Binance's clock so many days old: what the extension finds when the computer slept that long.
 * The exchange's clock is moved along by the test; the computer's own cannot be.
 */
export async function ageClock(extension: Extension, days: number): Promise<void> {
  await extension.evaluate(async (_, ms) => {
    const opening = indexedDB.open("daybook");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction("state", "readwrite", { durability: "strict" });
    const store = writing.objectStore("state");
    const reading = store.get("clock");
    reading.onsuccess = () => store.put({ ...reading.result, takenAt: reading.result.takenAt - ms }, "clock");
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = reject;
    });
    opening.result.close();
  }, days * DAY_MS);
}
