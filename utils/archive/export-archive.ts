import { DEMO_ACCOUNT, DEMO_PRICES } from "../domain/demo";
import { exportRows } from "./export-rows";
import { answerOf, openToRead } from "./open-to-read";

/** Raised whenever what an export looks like changes. */
const EXPORT_VERSION = 1;

export interface Exported {
  /** One JSON text; its parts may lie on the disk until it is saved. */
  file: Blob;
  /** How many snapshots are in it. */
  snapshots: number;
  /** How many could not be read and are not. */
  unreadable: number;
}

/**
 * Everything Binance told and cannot tell again, as one JSON file: each snapshot's answers as they came, and the closing
 * prices. What is derived from them, or of this browser only, is not in it; nor is anything of a key. `tell` hears how
 * many rows of how many are done. `null` where there is no archive; rejects where it cannot be read.
 */
export async function exportArchive(
  about: { app: string; exportedAt: string; accounts: { id: string; name: string }[] },
  tell: (done: number, of: number) => void,
): Promise<Exported | null> {
  const database = await openToRead();
  if (database === null) return null;
  try {
    const count = (store: string) => answerOf(database.transaction(store).objectStore(store).count());
    const of = (await count("snapshots")) + (await count("prices"));
    const parts: Blob[] = [];
    const unreadable: IDBValidKey[] = [];
    let done = 0;
    // A Blob of its own for every page: a string of ten years would not fit.
    const add = (text: string) => parts.push(new Blob([text]));
    const addRows = async (store: string) => {
      add(`,\n${JSON.stringify(store)}: [`);
      let written = 0;
      for await (const page of exportRows(database, store)) {
        const lines = page.rows
          .filter(isReal)
          .map((row, index) => `${written + index > 0 ? ",\n" : "\n"}${JSON.stringify(row)}`);
        add(lines.join(""));
        written += lines.length;
        unreadable.push(...page.unreadable);
        done += page.rows.length + page.unreadable.length;
        tell(done, of);
      }
      add("\n]");
      return written;
    };
    add(JSON.stringify({ format: "daybook-archive", version: EXPORT_VERSION, ...about }, null, 1).slice(0, -2));
    const snapshots = await addRows("snapshots");
    const missed = unreadable.length;
    await addRows("prices");
    add(`,\n"unreadable": ${JSON.stringify(unreadable)}\n}\n`);
    return { file: new Blob(parts, { type: "application/json" }), snapshots, unreadable: missed };
  } finally {
    database.close();
  }
}

/** Invented data is nothing to keep. */
function isReal(row: unknown): boolean {
  const { account, symbol = "" } = row as { account?: string; symbol?: string };
  return account !== DEMO_ACCOUNT && !symbol.startsWith(DEMO_PRICES);
}
