import type { Day } from "../domain/day";
import type { Snapshot } from "../domain/snapshot";
import type { View } from "../domain/view";
import type { Wallet } from "../domain/wallet";
import type { Database } from "./database";
import { examineRows } from "./examine-rows";
import { readSnapshot } from "./read-snapshot";
import { readStores } from "./read-stores";
import type { Head } from "./schema";
import { walletRange } from "./wallet-range";
import { walletState } from "./wallet-state";

/** The reading side of the archive, as the background uses it. Every method rejects where it cannot be read. */
export function createArchiveReading(database: () => Promise<Database>) {
  return {
    /** A wallet's head and whether as many rows and closes are there as it says, seen at one moment. */
    tally: (account: string, wallet: Wallet) =>
      read(["snapshots", "closes", "heads", "state"], async (stores) => {
        const [head, rows, closes, broken] = await Promise.all([
          stores.objectStore("heads").get([account, wallet]),
          stores.objectStore("snapshots").count(walletRange(account, wallet)),
          stores.objectStore("closes").count(walletRange(account, wallet)),
          stores.objectStore("state").get(walletState("broken", account, wallet)),
        ]);
        const without = (broken as Day[] | undefined)?.length ?? 0;
        return { head: head ?? null, complete: rows === (head?.count ?? 0) && closes === rows - without };
      }),

    /** Reads every row of a wallet and hashes it anew; see `Findings`. */
    examine: async (account: string, wallet: Wallet) => examineRows(await database(), account, wallet),

    /** The newest answer of each day of a wallet, as far as they can be read. */
    snapshots: (account: string, wallet: Wallet): Promise<{ day: Day; snapshot: Snapshot }[]> =>
      read(["snapshots"], async (stores) => {
        const rows = await stores.objectStore("snapshots").getAll(walletRange(account, wallet));
        return rows.flatMap((row) => {
          const snapshot = readSnapshot(row);
          return snapshot ? [{ day: row.day, snapshot }] : [];
        });
      }),

    /** The days of a wallet that have a row, oldest first. */
    days: (account: string, wallet: Wallet): Promise<Day[]> =>
      read(["snapshots"], async (stores) => {
        const keys = await stores.objectStore("snapshots").getAllKeys(walletRange(account, wallet));
        return keys.map(([, , day]) => day);
      }),

    /** A view record as pages read it; see `readView`. */
    view: (id: string): Promise<View | null> =>
      read(["view"], async (stores) => (await stores.objectStore("view").get(id)) ?? null),

    /** The days kept of a wallet and readable, from `first` to `last`, oldest first. */
    savedDays: (account: string, wallet: Wallet, first: Day, last: Day): Promise<Day[]> =>
      read(["snapshots", "state"], async (stores) => {
        const range = IDBKeyRange.bound([account, wallet, first], [account, wallet, last]);
        const [keys, broken] = await Promise.all([
          stores.objectStore("snapshots").getAllKeys(range),
          stores.objectStore("state").get(walletState("broken", account, wallet)),
        ]);
        const without = new Set(broken as Day[] | undefined);
        return keys.map(([, , day]) => day).filter((day) => !without.has(day));
      }),

    /** What was stored under a name, or `null`. */
    state: <T>(name: string): Promise<T | null> =>
      read(["state"], async (stores) => ((await stores.objectStore("state").get(name)) as T | undefined) ?? null),

    /** The days a symbol's close is known for, from `first` to `last`. */
    pricedDays: (symbol: string, first: Day, last: Day): Promise<Day[]> =>
      read(["prices"], async (stores) => {
        const keys = await stores.objectStore("prices").getAllKeys(IDBKeyRange.bound([symbol, first], [symbol, last]));
        return keys.map(([, day]) => day);
      }),

    /** The assets each wallet's closes are counted in, by day. */
    closes: (account: string, wallet: Wallet, first: Day, last: Day) =>
      read(["closes"], (stores) => {
        const range = IDBKeyRange.bound([account, wallet, first], [account, wallet, last]);
        return stores.objectStore("closes").getAll(range);
      }),

    heads: (): Promise<Head[]> => read(["heads"], (stores) => stores.objectStore("heads").getAll()),
  };

  async function read<T>(
    stores: Parameters<typeof readStores>[1],
    work: Parameters<typeof readStores<T>>[2],
  ): Promise<T> {
    return readStores(await database(), stores, work);
  }
}
