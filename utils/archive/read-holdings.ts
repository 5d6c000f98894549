import type { Day } from "../domain/day";
import { answerOf, openToRead } from "./open-to-read";
import type { Head } from "./schema";

/** How much the archive holds. */
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
    const heads: Head[] = reading ? await answerOf(reading) : [];
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
