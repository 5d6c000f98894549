import { addDays } from "../domain/day";
import type { Database } from "./database";
import { inTransaction } from "./in-transaction";
import type { Head, STORES } from "./schema";

type Store = (typeof STORES)[number];

/** What grows with the years: compared by keys. The rest is small; `state`, which has the mark, comes last. */
const LARGE: Store[] = ["snapshots", "closes", "prices"];
const SMALL: Store[] = ["heads", "runs", "view", "state"];
/** Binance answers for no older days than these, so no write ever changed an older row. */
const CHANGING_DAYS = 32;
const PAGE = 100;

/**
 * Brings one copy of the archive up to another that is ahead of it. With `overwrite` what both have is taken from the
 * one ahead, else it stays; with `prune` what only the one behind has is deleted. A copy is whole only when this ended.
 */
export async function bringUp(from: Database, to: Database, how: { overwrite: boolean; prune: boolean }) {
  const changed = how.overwrite ? await changedWallets(from, to) : [];
  for (const store of [...LARGE, ...SMALL]) {
    const [there, here] = await Promise.all([from.getAllKeys(store), to.getAllKeys(store)]);
    const known = new Set(here.map(nameOf));
    const small = how.overwrite && SMALL.includes(store);
    const wanted = there.filter((key) => small || !known.has(nameOf(key)) || changed.some((since) => since(key)));
    for (let at = 0; at < wanted.length; at += PAGE) await copy(from, to, store, wanted.slice(at, at + PAGE));
    if (!how.prune) continue;
    const kept = new Set(there.map(nameOf));
    const { store: target, done } = to.transaction(store, "readwrite");
    for (const key of here) if (!kept.has(nameOf(key))) inTransaction(target.delete(key as never));
    await done;
  }
}

async function copy(from: Database, to: Database, store: Store, keys: IDBValidKey[]): Promise<void> {
  const reading = from.transaction(store).store;
  const values = await Promise.all(keys.map((key) => reading.get(key as never)));
  const { store: target, done } = to.transaction(store, "readwrite", { durability: "strict" });
  for (const [index, value] of values.entries()) {
    const key = target.keyPath === null ? keys[index] : undefined;
    inTransaction(target.put(value as never, key as never));
  }
  await done;
}

/** For each wallet whose heads differ: whether a key is of a day that may have got another revision. */
async function changedWallets(from: Database, to: Database): Promise<((key: IDBValidKey) => boolean)[]> {
  const [ahead, behind] = await Promise.all([from.getAll("heads"), to.getAll("heads")]);
  const same = (a: Head) =>
    behind.some((b) => nameOf([a.account, a.wallet]) === nameOf([b.account, b.wallet]) && a.digest === b.digest);
  return ahead
    .filter((head) => !same(head))
    .map(({ account, wallet, lastDay }) => {
      const since = addDays(lastDay, -CHANGING_DAYS);
      return (key) => {
        const [owner, kind, day] = key as string[];
        return owner === account && kind === wallet && day !== undefined && day >= since;
      };
    });
}

function nameOf(key: IDBValidKey): string {
  return JSON.stringify(key);
}
