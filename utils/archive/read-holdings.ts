import type { Day } from "../domain/day";
import { DEMO_ACCOUNT } from "../domain/demo";
import { answerOf, openToRead } from "./open-to-read";
import type { Head } from "./schema";

/** How much the archive holds, of what was not invented for a demonstration. */
export interface Holdings {
  /** Snapshots, one for each account, wallet and day; those of accounts that were removed included. */
  snapshots: number;
  oldestDay: Day | null;
}

/** How much there is, for a page; nothing where there is no archive to read. */
export async function readHoldings(): Promise<Holdings> {
  const database = await openToRead();
  try {
    const reading = database?.transaction("heads").objectStore("heads").getAll();
    const all: Head[] = reading ? await answerOf(reading) : [];
    const heads = all.filter(({ account }) => account !== DEMO_ACCOUNT);
    return {
      snapshots: heads.reduce((sum, { count }) => sum + count, 0),
      oldestDay: heads.map(({ firstDay }) => firstDay).sort()[0] ?? null,
    };
  } catch {
    return { snapshots: 0, oldestDay: null };
  } finally {
    database?.close();
  }
}
