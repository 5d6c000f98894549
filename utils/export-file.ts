import type { Browser } from "wxt/browser";
import { type Exported, exportArchive } from "./archive/export-archive";
import { readView } from "./archive/read-view";
import { dayOf } from "./domain/day";

declare const chrome: Pick<typeof Browser, "runtime">;

/** The archive as a file named after the day; `null` where there is nothing to export. Rejects where it cannot be read. */
export async function exportFile(
  tell: (done: number, of: number) => void,
): Promise<(Exported & { name: string }) | null> {
  const now = Date.now();
  const view = await readView("all");
  const exported = await exportArchive(
    {
      app: `Daybook ${chrome.runtime.getManifest().version}`,
      exportedAt: new Date(now).toISOString(),
      accounts: (view?.accounts ?? []).map(({ id, name }) => ({ id, name })),
    },
    tell,
  );
  if (exported === null || exported.snapshots + exported.unreadable === 0) return null;
  return { ...exported, name: `daybook-${dayOf(now)}.json` };
}
