import type { ExportedFile } from "../../components/ExportPanel";
import { exportArchive } from "../../utils/archive/export-archive";
import { dayOf } from "../../utils/domain/day";
import type { View } from "../../utils/domain/view";
import { version } from "./commands";

/** The archive as a file named after the day; `null` where there is nothing to export. */
export async function exportFile(
  accounts: View["accounts"],
  tell: (done: number, of: number) => void,
): Promise<ExportedFile | null> {
  const now = Date.now();
  const exported = await exportArchive(
    {
      app: `Daybook ${version()}`,
      exportedAt: new Date(now).toISOString(),
      accounts: accounts.map(({ id, name }) => ({ id, name })),
    },
    tell,
  );
  if (exported === null || exported.snapshots + exported.unreadable === 0) return null;
  return { ...exported, name: `daybook-${dayOf(now)}.json` };
}
