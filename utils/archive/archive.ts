import type { Day } from "../domain/day";
import type { Account, Profile } from "../domain/profile";
import type { Run } from "../domain/run";
import type { Wallet } from "../domain/wallet";
import { type Database, openDatabase } from "./database";
import { stateKey } from "./load-sources";
import { announceChange } from "./on-change";
import { type NewSnapshot, saveSnapshots, type Writing } from "./save-snapshots";
import type { Head, PriceRow } from "./schema";
import { writeViews } from "./write-views";

const STORES = ["snapshots", "closes", "heads", "prices", "state", "runs", "view"] as const;

/** What one step of the sync adds; all of it is stored or none. */
export interface Step {
  snapshots?: { account: string; wallet: Wallet; snapshots: NewSnapshot[] };
  prices?: PriceRow[];
  /** By name; see `state`. */
  state?: Record<string, unknown>;
  run?: Omit<Run, "daysAdded">;
  /** The accounts whose view this step changes, besides that of its snapshots. */
  changed?: string[];
}

export type Archive = ReturnType<typeof createArchive>;

/** Every snapshot, for good. The background is the only writer. */
export function createArchive({ profile }: { profile: () => Promise<Profile> }) {
  let opened: Promise<Database> | null = null;
  const database = () => {
    opened ??= openDatabase(() => {
      opened = null;
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  async function write<T>(work: (transaction: Writing, profile: Profile) => Promise<T>): Promise<T> {
    const [db, current] = await Promise.all([database(), profile()]);
    // Strict: what is acknowledged is on the disk, even if the browser is killed the next moment.
    const transaction = db.transaction(STORES, "readwrite", { durability: "strict" }) as Writing;
    try {
      const result = await work(transaction, current);
      await transaction.done;
      announceChange();
      return result;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  }

  return {
    /** Stores one step in one strict transaction, with the view records it changes. Answers how many days are new. */
    commit(step: Step): Promise<number> {
      return write(async (transaction, current) => {
        const daysAdded = step.snapshots ? await saveSnapshots(transaction, step.snapshots) : 0;
        for (const row of step.prices ?? []) void transaction.objectStore("prices").put(row);
        for (const [name, value] of Object.entries(step.state ?? {})) {
          void transaction.objectStore("state").put(value, name);
        }
        if (step.run) void transaction.objectStore("runs").add({ ...step.run, daysAdded });
        const changed = [...(step.snapshots ? [step.snapshots.account] : []), ...(step.changed ?? [])];
        await writeViews(transaction, current, changed);
        return daysAdded;
      });
    },

    /** Writes every view record anew, as after a change of settings. */
    refreshViews: () => write((transaction, current) => writeViews(transaction, current, current.accounts.map(idOf))),

    /** Removes everything kept of an account. */
    removeHistory: (account: string) =>
      write(async (transaction, current) => {
        const range = IDBKeyRange.bound([account], [account, []]);
        for (const store of ["snapshots", "closes", "heads"] as const)
          void transaction.objectStore(store).delete(range);
        void transaction.objectStore("state").delete(stateKey(account));
        void transaction.objectStore("view").delete(account);
        await writeViews(transaction, current, []);
      }),

    /** The days kept of a wallet, from `first` to `last`, oldest first. */
    async savedDays(account: string, wallet: Wallet, first: Day, last: Day): Promise<Day[]> {
      const range = IDBKeyRange.bound([account, wallet, first], [account, wallet, last]);
      return (await (await database()).getAllKeys("snapshots", range)).map(([, , day]) => day);
    },

    /** What was stored under a name, or `null`. */
    async state<T>(name: string): Promise<T | null> {
      return ((await (await database()).get("state", name)) as T | undefined) ?? null;
    },

    /** Stores a small fact under a name, on the disk before it answers. */
    async keep(name: string, value: unknown): Promise<void> {
      const transaction = (await database()).transaction("state", "readwrite", { durability: "strict" });
      await Promise.all([transaction.store.put(value, name), transaction.done]);
    },

    /** The days a symbol's close is known for, from `first` to `last`. */
    async pricedDays(symbol: string, first: Day, last: Day): Promise<Day[]> {
      const range = IDBKeyRange.bound([symbol, first], [symbol, last]);
      return (await (await database()).getAllKeys("prices", range)).map(([, day]) => day);
    },

    /** The assets each wallet's closes are counted in, by day. */
    async closes(account: string, wallet: Wallet, first: Day, last: Day) {
      const range = IDBKeyRange.bound([account, wallet, first], [account, wallet, last]);
      return (await database()).getAll("closes", range);
    },

    async heads(): Promise<Head[]> {
      return (await database()).getAll("heads");
    },
  };
}

const idOf = ({ id }: Account) => id;

/** Aborting a transaction that already failed throws; there is nothing left to undo then. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
  }
}
