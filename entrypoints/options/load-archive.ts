import type { Stored } from "../../components/StorageFacts";
import { readCoverage } from "../../utils/archive/read-coverage";
import { readRuns } from "../../utils/archive/read-runs";
import { readView } from "../../utils/archive/read-view";
import type { WalletDays } from "../../utils/domain/coverage";
import type { Display } from "../../utils/domain/display";
import type { Run } from "../../utils/domain/run";
import type { View } from "../../utils/domain/view";
import { readDisplay } from "../../utils/read-display";
import { readStored } from "./read-stored";

export interface Loaded {
  display: Display;
  /** All accounts together; `null` before the first is connected. */
  view: View | null;
  /** One per account, in the user's order. */
  views: View[];
  /** The days kept of every wallet. */
  days: WalletDays[];
  /** The last readings, newest first. */
  runs: Run[];
  moreRuns: boolean;
  stored: Stored;
}

/** Reads what the page shows of the archive, with at most `limit` readings. */
export async function loadArchive(limit: number): Promise<Loaded> {
  const view = await readView("all");
  const ids = (view?.accounts ?? []).map(({ id }) => id);
  const [each, days, runs, stored] = await Promise.all([
    Promise.all(ids.map(readView)),
    readCoverage(ids),
    readRuns(limit + 1),
    readStored(),
  ]);
  return {
    display: view?.display ?? (await readDisplay()),
    view,
    views: each.filter((one) => one !== null),
    days,
    runs: runs.slice(0, limit),
    moreRuns: runs.length > limit,
    stored,
  };
}
