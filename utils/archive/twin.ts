import { bringUp } from "./bring-up";
import { type Database, openDatabase } from "./database";
import { inTransaction } from "./in-transaction";
import { MARK, type Mark } from "./mark";
import type { Change } from "./recorded";
import { STORES } from "./schema";

/**
 * The archive once more, in files of its own: Chromium, killed at the wrong moment, leaves a torn record in its log and
 * begins anew with nothing two starts later. What is acknowledged lies in both, so that one of them is always whole.
 * Where the browser has no second place there is no twin, and nothing here does anything.
 */
export function createTwin(secondPlace: () => Promise<IDBFactory | null>) {
  let twin: Database | null = null;

  function close(): void {
    twin?.close();
    twin = null;
  }

  async function open(): Promise<Database | null> {
    try {
      const place = await secondPlace();
      return place && (await openDatabase(close, place));
    } catch {
      return null;
    }
  }

  return {
    /** Makes both equal; answers whether the archive got back what it had lost. A twin that fails is left alone. */
    async join(archive: Database): Promise<boolean> {
      close();
      const other = await open();
      if (!other) return false;
      try {
        const lost = await makeEqual(archive, other);
        twin = other;
        return lost;
      } catch {
        other.close();
        return false;
      }
    },

    /** Repeats a write of the archive. One that fails leaves the twin behind, until both are opened next. */
    async repeat(changes: Change[], mark: Mark): Promise<void> {
      if (!twin) return;
      try {
        const transaction = twin.transaction(STORES, "readwrite", { durability: "strict" });
        const failed = transaction.done.catch(() => close());
        const before = (await transaction.objectStore("state").get(MARK)) as Mark | undefined;
        if ((before?.writes ?? 0) !== mark.writes - 1) return close();
        for (const { store, method, args } of changes) {
          const target: Record<Change["method"], Repeat> = transaction.objectStore(store as "state") as never;
          inTransaction(target[method](...args));
        }
        await failed;
      } catch {
        close();
      }
    },

    close,
  };
}

type Repeat = (...args: unknown[]) => Promise<unknown>;

/** Whoever is behind is brought up. An archive begun anew after a loss gets back what it had, and keeps what it has. */
async function makeEqual(archive: Database, twin: Database): Promise<boolean> {
  const [ours, theirs] = (await Promise.all([archive.get("state", MARK), twin.get("state", MARK)])) as (
    | Mark
    | undefined
  )[];
  const sameArchive = !ours || !theirs || ours.id === theirs.id;
  const lost = theirs !== undefined && (!sameArchive || theirs.writes > (ours?.writes ?? 0));
  if (lost) await bringUp(twin, archive, { overwrite: sameArchive, prune: false });
  if (!sameArchive || !theirs || theirs.writes < (ours?.writes ?? 0)) {
    await bringUp(archive, twin, { overwrite: true, prune: sameArchive });
  }
  return lost;
}
