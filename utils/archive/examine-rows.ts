import type { Day } from "../domain/day";
import type { Wallet } from "../domain/wallet";
import type { Database } from "./database";
import { combine, EMPTY_DIGEST, hashOf } from "./digest";
import { readStores } from "./read-stores";
import type { Revision, SnapshotRow } from "./schema";
import { walletRange } from "./wallet-range";

/** Rows read at once: enough to be quick, few enough to leave room for others. */
const PAGE = 200;

/** What the rows of a wallet amount to, each answer hashed anew. */
export interface Findings {
  /** Every day that has a row, readable or not; oldest first. */
  days: Day[];
  revisions: number;
  digest: string;
  /** Days with an answer that does not fit its hash. */
  garbled: Day[];
  /** Those of them whose newest answer it is: nothing of that day can be shown. */
  broken: Day[];
}

/** Reads every row of a wallet and recomputes its digest, page by page. Nothing may be written meanwhile. */
export async function examineRows(db: Database, account: string, wallet: Wallet): Promise<Findings> {
  const keys = await readStores(db, ["snapshots"], (stores) =>
    stores.objectStore("snapshots").getAllKeys(walletRange(account, wallet)),
  );
  const days = keys.map(([, , day]) => day);
  const found: Findings = { days, revisions: 0, digest: EMPTY_DIGEST, garbled: [], broken: [] };
  for (let at = 0; at < days.length; at += PAGE) {
    const page = days.slice(at, at + PAGE);
    const rows = await readPage(db, account, wallet, page);
    for (const [index, day] of page.entries()) {
      const revisions = rows[index]?.revisions ?? [];
      const hashes = await Promise.all(revisions.map(({ text }) => hashOf(wallet, day, text)));
      found.revisions += hashes.length;
      found.digest = hashes.reduce(combine, found.digest);
      const fits = revisions.map(({ sha256 }, which) => sha256 === hashes[which]);
      if (fits.length === 0 || fits.includes(false)) found.garbled.push(day);
      if (!fits.at(-1)) found.broken.push(day);
    }
  }
  return found;
}

/** The rows of these days, `null` for one that is no row. */
async function readPage(db: Database, account: string, wallet: Wallet, days: Day[]): Promise<(SnapshotRow | null)[]> {
  const range = IDBKeyRange.bound([account, wallet, days[0]], [account, wallet, days.at(-1)]);
  // One row that cannot be read fails the whole page: then they are read one by one.
  const rows = await readStores(db, ["snapshots"], (stores) => stores.objectStore("snapshots").getAll(range)).catch(
    () => null,
  );
  if (rows?.length === days.length) return rows.map(checked);
  return Promise.all(
    days.map((day) =>
      readStores(db, ["snapshots"], (stores) => stores.objectStore("snapshots").get([account, wallet, day])).then(
        checked,
        () => null,
      ),
    ),
  );
}

function checked(row: SnapshotRow | undefined): SnapshotRow | null {
  const isText = ({ text }: Revision) => typeof text === "string";
  return row && Array.isArray(row.revisions) && row.revisions.every(isText) ? row : null;
}
