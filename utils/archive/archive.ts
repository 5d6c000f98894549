import { DEMO_ACCOUNT, DEMO_PRICES } from "../domain/demo";
import type { Account, Profile } from "../domain/profile";
import type { Run } from "../domain/run";
import { WALLETS, type Wallet } from "../domain/wallet";
import { createArchiveReading } from "./archive-reading";
import { type Database, openDatabase } from "./database";
import { dropOldRuns } from "./drop-old-runs";
import { eraseArchive } from "./erase-archive";
import type { Findings } from "./examine-rows";
import { type HeadMirror, NO_MIRROR } from "./head-mirror";
import { inTransaction } from "./in-transaction";
import { ownerKey, stateKey } from "./load-sources";
import { MARK, type Mark, nextMark } from "./mark";
import { mendWallet } from "./mend-wallet";
import { announceChange } from "./on-change";
import { type Change, recorded } from "./recorded";
import { finishRescue, rescueArchive } from "./rescue-archive";
import { type NewSnapshot, saveSnapshots, type Writing } from "./save-snapshots";
import { type PriceRow, STORES } from "./schema";
import { createTwin } from "./twin";
import { unlessAborted } from "./unless-aborted";
import { WALLET_STATES, walletState } from "./wallet-state";
import { type Outside, writeViews } from "./write-views";

/** What one step of the sync adds; all of it is stored or none. */
export interface Step {
  snapshots?: { account: string; wallet: Wallet; snapshots: NewSnapshot[] };
  prices?: PriceRow[];
  /** By name; see `state`. */
  state?: Record<string, unknown>;
  run?: Omit<Run, "daysAdded">;
  /** The accounts whose view this step changes, besides that of its snapshots; `none` leaves every view as it is. */
  changed?: string[] | "none";
}

export type Archive = ReturnType<typeof createArchive>;

/** Every snapshot, for good. The background is the only writer. */
export function createArchive(parts: {
  profile: () => Promise<Profile>;
  mirror?: HeadMirror;
  /** Where its twin lies; `null` where the browser has no second place. */
  secondPlace?: () => Promise<IDBFactory | null>;
}) {
  const { profile, mirror = NO_MIRROR, secondPlace = async () => null } = parts;
  const twin = createTwin(secondPlace);
  let opened: Promise<Database> | null = null;
  const database = () => opened ?? open();
  /** Whoever needs the database meanwhile waits for it, and so for whatever comes before. */
  function open(before = Promise.resolve()): Promise<Database> {
    const opening = before.then(finishRescue).then(async () => {
      const db = await openDatabase(letGo);
      if (await twin.join(db)) announceChange();
      return db;
    });
    const letGo = () => {
      if (opened === opening) opened = null;
    };
    opening.catch(letGo);
    opened = opening;
    return opening;
  }

  function close(): void {
    opened?.then(
      (db) => db.close(),
      () => {},
    );
    twin.close();
    opened = null;
  }

  async function write<T>(work: (transaction: Writing, outside: Outside) => Promise<T>): Promise<T> {
    const [current, damage] = await Promise.all([profile(), mirror.damage()]);
    const result = await writeTwice((transaction) => work(transaction, { ...current, damage }));
    announceChange();
    return result;
  }

  async function writeTwice<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    const db = await database();
    // Strict: what is acknowledged is on the disk, even if the browser is killed the next moment.
    const transaction = db.transaction(STORES, "readwrite", { durability: "strict" }) as Writing;
    const changes: Change[] = [];
    const noting = recorded(transaction, changes);
    try {
      const state = noting.objectStore("state");
      const mark = nextMark((await unlessAborted(transaction, state.get(MARK))) as Mark | undefined);
      inTransaction(state.put(mark, MARK));
      const result = await unlessAborted(transaction, work(noting));
      await transaction.done;
      await twin.repeat(changes, mark);
      return result;
    } catch (error) {
      inTransaction(transaction.done);
      // Once one request has failed, all others only say that they were aborted.
      const cause = transaction.error ?? error;
      abort(transaction);
      throw cause;
    }
  }

  return {
    ...createArchiveReading(database),

    /** Stores one step in one strict transaction, with the view records it changes. Answers how many days are new. */
    async commit(step: Step): Promise<number> {
      const { added, head } = await write(async (transaction, current) => {
        const saved = step.snapshots ? await saveSnapshots(transaction, step.snapshots) : { added: 0, head: null };
        for (const row of step.prices ?? []) inTransaction(transaction.objectStore("prices").put(row));
        for (const [name, value] of Object.entries(step.state ?? {})) {
          inTransaction(transaction.objectStore("state").put(value, name));
        }
        if (step.run) {
          inTransaction(transaction.objectStore("runs").add({ ...step.run, daysAdded: saved.added }));
          await dropOldRuns(transaction, step.run.at);
        }
        const { changed = [] } = step;
        if (changed === "none") return saved;
        await writeViews(transaction, current, [...(step.snapshots ? [step.snapshots.account] : []), ...changed]);
        return saved;
      });
      if (head)
        await mirror.keep(
          head,
          (step.snapshots?.snapshots ?? []).map(({ day }) => day),
        );
      return added;
    },

    /** Writes every view record anew, as after a change of settings. */
    refreshViews: () => write((transaction, current) => writeViews(transaction, current, current.accounts.map(idOf))),

    /** Removes everything kept of an account. */
    removeHistory: (account: string) =>
      mirror.forget(account, () =>
        write(async (transaction, current) => {
          const range = IDBKeyRange.bound([account], [account, []]);
          for (const store of ["snapshots", "closes", "heads"] as const)
            inTransaction(transaction.objectStore(store).delete(range));
          for (const wallet of WALLETS)
            for (const what of WALLET_STATES)
              inTransaction(transaction.objectStore("state").delete(walletState(what, account, wallet)));
          for (const name of [stateKey(account), ownerKey(account)])
            inTransaction(transaction.objectStore("state").delete(name));
          inTransaction(transaction.objectStore("view").delete(account));
          if (account === DEMO_ACCOUNT) {
            const invented = IDBKeyRange.bound([DEMO_PRICES], [`${DEMO_PRICES}\uffff`]);
            inTransaction(transaction.objectStore("prices").delete(invented));
          }
          await writeViews(transaction, current, []);
        }),
      ),

    /** Moves what can be read of a damaged archive into a new one; see `rescueArchive`. */
    async rescue(): Promise<void> {
      close();
      await open(rescueArchive());
    },

    /** Deletes all of it but its twin, which has to be gone before it is opened again. Whoever uses it meanwhile fails. */
    async erase(): Promise<void> {
      close();
      const erasing = eraseArchive();
      const gone = erasing.then((): never => {
        throw new DOMException("erased", "AbortError");
      });
      gone.catch(() => {});
      opened = gone;
      await erasing;
      opened = null;
    },

    /** Lets the next use open the database anew: a connection on which something failed may be dead without saying so. */
    close,

    /** Makes a wallet's head, closes and views fit its rows again, after the difference was reported. */
    mend: (account: string, wallet: Wallet, findings: Findings) =>
      write(async (transaction, current) => {
        const head = await mendWallet(transaction, account, wallet, findings);
        await writeViews(transaction, current, [account]);
        return head;
      }),

    /** Stores a small fact under a name, on the disk before it answers. */
    keep: (name: string, value: unknown): Promise<void> =>
      writeTwice(async (transaction) => inTransaction(transaction.objectStore("state").put(value, name))),
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
