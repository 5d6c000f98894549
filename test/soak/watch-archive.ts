import type { ArchiveState } from "../e2e/archive-state.ts";
import type { Extension } from "../e2e/extension.ts";
import { until } from "../e2e/until.ts";

/** What a page could read after the archive announced a change: all of it is acknowledged. */
export interface Acknowledged {
  /** How many announcements there had been. */
  commits: number;
  heads: ArchiveState["heads"];
  prices: number;
}

/** Follows the archive as an open page does, and tells this process at once: the browser may die the next moment. */
export async function watchArchive(extension: Extension) {
  let latest: Acknowledged = { commits: 0, heads: [], prices: 0 };
  let over = false;
  await extension.evaluate(startReading);
  const follow = async () => {
    while (!over) latest = await extension.evaluate(nextReading, latest.commits);
  };
  let failure: unknown;
  follow().catch((error) => {
    // The last look ends with the browser.
    if (!over) failure = error;
  });

  return {
    commits: (atLeast: number) => until(`${atLeast} commits`, () => latest.commits >= atLeast),
    /** Ends the browser; answers the last that was acknowledged. */
    async end(kill: () => Promise<void>): Promise<Acknowledged> {
      if (failure) throw failure;
      over = true;
      await kill();
      return latest;
    },
  };
}

type Reader = typeof globalThis & { reader: { latest: Acknowledged; news: EventTarget } };

function startReading(): void {
  const reader = { latest: { commits: 0, heads: [], prices: 0 } as Acknowledged, news: new EventTarget() };
  (globalThis as unknown as Reader).reader = reader;
  let commits = 0;
  // Kept in the page: a channel that nothing refers to may be collected.
  Object.assign(reader, { channel: new BroadcastChannel("daybook") });
  const { channel } = reader as typeof reader & { channel: BroadcastChannel };
  const opening = indexedDB.open("daybook");
  channel.onmessage = () => {
    commits += 1;
    const so = commits;
    const reading = opening.result.transaction(["heads", "prices"]);
    const heads = reading.objectStore("heads").getAll();
    const prices = reading.objectStore("prices").count();
    reading.oncomplete = () => {
      reader.latest = { commits: so, heads: heads.result.map(({ account, ...head }) => head), prices: prices.result };
      reader.news.dispatchEvent(new Event("news"));
    };
  };
}

async function nextReading(_: unknown, seen: number): Promise<Acknowledged> {
  const { reader } = globalThis as unknown as Reader;
  while (reader.latest.commits <= seen) {
    await new Promise((resolve) => reader.news.addEventListener("news", resolve, { once: true }));
  }
  return reader.latest;
}
