import "fake-indexeddb/auto";
import { createSandboxSync, DAY_MS, SNAPSHOT } from "../../utils/sync/sandbox-sync";

export interface Month {
  /** Snapshot calls that brought a day, and those that only found that it was not out yet. */
  calls: { useful: number; probes: number };
  /** Request weight of everything asked of the exchange in that time. */
  weight: { snapshots: number; others: number };
}

const DAYS = 30;
const OPENINGS = 50;

/**
 * Thirty days after the first sync, in virtual time: the browser is started every morning, the alarm rings when it is
 * due, and the popup is opened fifty times a day, which reads its record and asks the background for nothing.
 * `publishedAfterMs`: how long after midnight UTC the exchange has the new close.
 */
export async function simulateMonth({ publishedAfterMs }: { publishedAfterMs: number }): Promise<Month> {
  const sync = await createSandboxSync(Date.parse("2026-11-22T10:00:00Z"));
  try {
    const account = await sync.addAccount({ assets: 5, days: 60 });
    await sync.run();
    await sync.liveUntil(Date.parse("2026-11-23T00:00:00Z") - 1);
    account.setPublicationDelay(publishedAfterMs);
    sync.exchange.log.length = 0;
    const kept = (await sync.archive.heads()).reduce((sum, { count }) => sum + count, 0);
    const begun = sync.machine.at;
    for (let day = 0; day < DAYS; day += 1) {
      for (let opening = 1; opening <= OPENINGS; opening += 1) {
        await sync.liveUntil(begun + day * DAY_MS + (opening * DAY_MS) / OPENINGS);
        await sync.view();
        if (opening === OPENINGS / 2) await sync.restart();
      }
    }
    const { log } = sync.exchange;
    const snapshots = log.filter(({ path }) => path === SNAPSHOT);
    const useful = (await sync.archive.heads()).reduce((sum, { count }) => sum + count, 0) - kept;
    if (log.some(({ status }) => status !== 200)) throw new Error("the exchange refused something");
    const weightOf = (entries: typeof log) => entries.reduce((sum, { weight }) => sum + weight, 0);
    return {
      calls: { useful, probes: snapshots.length - useful },
      weight: { snapshots: weightOf(snapshots), others: weightOf(log) - weightOf(snapshots) },
    };
  } finally {
    await sync.close();
  }
}
