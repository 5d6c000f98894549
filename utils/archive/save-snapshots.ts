import type { IDBPTransaction } from "idb";
import { type Close, worthOf } from "../domain/close";
import type { Day } from "../domain/day";
import type { Snapshot } from "../domain/snapshot";
import type { Wallet } from "../domain/wallet";
import { combine, EMPTY_DIGEST } from "./digest";
import { inTransaction } from "./in-transaction";
import { mergeRevisions } from "./merge";
import type { ArchiveSchema, Head, Revision, SnapshotRow } from "./schema";
import { walletState } from "./wallet-state";

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
 * the same answer changes nothing, a different one becomes a further revision, and so does any for a day that was found
 * broken. Answers how many days that brought, and the head when it changed.
 */
export async function saveSnapshots(
  transaction: Writing,
  { account, wallet, snapshots }: { account: string; wallet: Wallet; snapshots: NewSnapshot[] },
): Promise<{ added: number; head: Head | null }> {
  const rows = transaction.objectStore("snapshots");
  const kept = await Promise.all(snapshots.map(({ day }) => rows.get([account, wallet, day])));
  const head = (await transaction.objectStore("heads").get([account, wallet])) ?? null;
  const broken = new Set((await readBroken(transaction, account, wallet)) ?? []);
  const unbroken = broken.size;
  const next: Head[] = head ? [head] : [];
  let added = 0;
  for (const [index, { day, snapshot, revision: received }] of snapshots.entries()) {
    const row = kept[index];
    const revision = broken.has(day) ? after(row, received) : received;
    if (row?.revisions.some(({ sha256, text }) => sha256 === revision.sha256 && text === revision.text)) continue;
    if (!row || broken.delete(day)) added += 1;
    const revisions = mergeRevisions(row?.revisions ?? [], [revision]);
    inTransaction(rows.put({ account, wallet, day, revisions } satisfies SnapshotRow));
    // The newest revision is the one that was just received, unless the clock went backwards: then the later one stays.
    if (revisions.at(-1) === revision) {
      const close: Close = { account, wallet, day, worth: worthOf(snapshot) };
      inTransaction(transaction.objectStore("closes").put(close));
    }
    next[0] = extend(
      next[0] ?? { account, wallet, count: 0, revisions: 0, firstDay: day, lastDay: day, digest: EMPTY_DIGEST },
      {
        day,
        isNew: !row,
        sha256: revision.sha256,
      },
    );
  }
  if (broken.size < unbroken)
    inTransaction(transaction.objectStore("state").put([...broken], walletState("broken", account, wallet)));
  if (!next[0] || next[0] === head) return { added, head: null };
  inTransaction(transaction.objectStore("heads").put(next[0]));
  return { added, head: next[0] };
}

async function readBroken(transaction: Writing, account: string, wallet: Wallet): Promise<Day[] | undefined> {
  return (await transaction.objectStore("state").get(walletState("broken", account, wallet))) as Day[] | undefined;
}

/** What follows a broken answer is the newer one, whatever time was read from the broken one. */
function after(row: SnapshotRow | undefined, revision: Revision): Revision {
  const times = (row?.revisions ?? []).map(({ receivedAt }) => receivedAt).filter(Number.isFinite);
  return { ...revision, receivedAt: Math.max(revision.receivedAt, ...times.map((at) => at + 1)) };
}

function extend(head: Head, { day, isNew, sha256 }: { day: Day; isNew: boolean; sha256: string }): Head {
  return {
    ...head,
    count: head.count + (isNew ? 1 : 0),
    revisions: head.revisions + 1,
    firstDay: day < head.firstDay ? day : head.firstDay,
    lastDay: day > head.lastDay ? day : head.lastDay,
    digest: combine(head.digest, sha256),
  };
}
