import type { IDBPTransaction } from "idb";
import { type Close, worthOf } from "../domain/close";
import type { Day } from "../domain/day";
import type { Snapshot } from "../domain/snapshot";
import type { Wallet } from "../domain/wallet";
import { combine, EMPTY_DIGEST } from "./digest";
import { mergeRevisions } from "./merge";
import type { ArchiveSchema, Head, Revision, SnapshotRow } from "./schema";

export type Writing = IDBPTransaction<ArchiveSchema, (keyof ArchiveStores)[], "readwrite">;
type ArchiveStores = { [Name in keyof ArchiveSchema as string extends Name ? never : Name]: true };

/** A checked snapshot with its hash, ready to be stored. */
export interface NewSnapshot {
  day: Day;
  snapshot: Snapshot;
  revision: Revision;
}

/**
 * Stores snapshots of one wallet within a transaction and moves its head along. A day already there keeps what it has:
 * the same answer changes nothing, a different one becomes a further revision. Answers how many days are new.
 */
export async function saveSnapshots(
  transaction: Writing,
  { account, wallet, snapshots }: { account: string; wallet: Wallet; snapshots: NewSnapshot[] },
): Promise<number> {
  const rows = transaction.objectStore("snapshots");
  const kept = await Promise.all(snapshots.map(({ day }) => rows.get([account, wallet, day])));
  const head = (await transaction.objectStore("heads").get([account, wallet])) ?? null;
  const next: Head[] = head ? [head] : [];
  let added = 0;
  for (const [index, { day, snapshot, revision }] of snapshots.entries()) {
    const row = kept[index];
    if (row?.revisions.some(({ sha256 }) => sha256 === revision.sha256)) continue;
    if (!row) added += 1;
    const revisions = mergeRevisions(row?.revisions ?? [], [revision]);
    void rows.put({ account, wallet, day, revisions } satisfies SnapshotRow);
    // The newest revision is the one that was just received, unless the clock went backwards: then the later one stays.
    if (revisions.at(-1) === revision) {
      const close: Close = { account, wallet, day, worth: worthOf(snapshot) };
      void transaction.objectStore("closes").put(close);
    }
    next[0] = extend(next[0] ?? { account, wallet, count: 0, firstDay: day, lastDay: day, digest: EMPTY_DIGEST }, {
      day,
      isNew: !row,
      sha256: revision.sha256,
    });
  }
  if (next[0] && next[0] !== head) void transaction.objectStore("heads").put(next[0]);
  return added;
}

function extend(head: Head, { day, isNew, sha256 }: { day: Day; isNew: boolean; sha256: string }): Head {
  return {
    ...head,
    count: head.count + (isNew ? 1 : 0),
    firstDay: day < head.firstDay ? day : head.firstDay,
    lastDay: day > head.lastDay ? day : head.lastDay,
    digest: combine(head.digest, sha256),
  };
}
