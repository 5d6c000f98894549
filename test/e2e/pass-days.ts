import type { Exchange } from "../exchange/index.ts";
import type { Extension } from "./extension.ts";
import { resting } from "./resting.ts";

/**
 * Lets days pass at night, as it were: the exchange's clock goes on, and the extension takes this computer's to have gone
 * on with it. Its worker has ended meanwhile, when nothing was under way.
 */
export async function passDays(extension: Extension, exchange: Exchange, days: number): Promise<void> {
  const ms = days * 86_400_000;
  // A run that is cut off would seem to go on for half a minute, and Sync do nothing.
  await resting(extension);
  await extension.stopWorker();
  exchange.clock.advance(ms);
  await extension.evaluate(async (_, passed) => {
    const opening = indexedDB.open("daybook");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction("state", "readwrite", { durability: "strict" });
    const reading = writing.objectStore("state").get("clock");
    reading.onsuccess = () => {
      const { offsetMs, takenAt } = reading.result;
      writing.objectStore("state").put({ offsetMs: offsetMs + passed, takenAt }, "clock");
    };
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    opening.result.close();
  }, ms);
}
