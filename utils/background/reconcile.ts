import { browser } from "../browser";
import { type Failure, fail, type Result } from "../domain/failure";
import { waitAfter } from "../sync/backoff";
import { storageFailure } from "./storage-failure";
import { createUnderWay } from "./under-way";

const TRIES = "storageTries";
/** How browsers call what is wrong with the database's file, as far as they tell it from a full disk at all. */
const INSIDE = new Set(["UnknownError", "AbortError", "DataError", "NotReadableError"]);

/**
 * The sync with the archive's integrity around it: checked before anything is asked, verified once a day afterwards.
 * Where the disk fails, the run is over: that is told, and tried again at growing distances.
 */
export function createReconcile(parts: {
  engine: (options?: { userAsked?: boolean }) => Promise<Result<null>>;
  integrity: { check(): Promise<void>; verify(): Promise<boolean> };
  /** Saves what can be read of an archive whose file is damaged, and begins a new one with it. */
  rescue: () => Promise<void>;
  /** Lets the next try open the archive anew. */
  close: () => void;
  show: (progress: null) => Promise<void>;
  tell: (stopped: Failure | null) => Promise<void>;
  /** Sets the alarm, ms from now. */
  schedule: (delayMs: number) => Promise<void>;
  random: () => number;
}) {
  const { engine, integrity, rescue, close, show, tell, schedule, random } = parts;

  const { track, rested } = createUnderWay();

  return {
    reconcile: (options?: { userAsked?: boolean }) => track(reconcile(options)),
    /** Resolves when nothing is under way: no run, and no verification after one. */
    rested,
  };

  async function reconcile(options?: { userAsked?: boolean }): Promise<Result<null>> {
    try {
      await integrity.check();
      const result = await engine(options);
      await browser.storage.session.remove(TRIES);
      void track(verify());
      return result;
    } catch (error) {
      const stopped = await stop(error);
      if (!(await isForGood(stopped))) return stopped;
      return rescue().then(() => reconcile(options), stop);
    }
  }

  /** What the verification found broken may still be had: then there is something to ask for again. */
  async function verify(): Promise<void> {
    try {
      if (await integrity.verify()) await reconcile();
    } catch (error) {
      await stop(error);
    }
  }

  /** What fails inside the database a second time is no accident. Looked at again after four times, eight, and so on. */
  async function isForGood(stopped: Result<null>): Promise<boolean> {
    const { [TRIES]: tries = 0 } = (await browser.storage.session.get(TRIES)) as { [TRIES]?: number };
    if (stopped.ok || stopped.failure.kind !== "storage" || !INSIDE.has(stopped.failure.reason)) return false;
    return tries > 1 && Number.isInteger(Math.log2(tries));
  }

  async function stop(error: unknown): Promise<Result<null>> {
    const failure = storageFailure(error);
    close();
    const { [TRIES]: before = 0 } = (await browser.storage.session.get(TRIES)) as { [TRIES]?: number };
    await browser.storage.session.set({ [TRIES]: before + 1 });
    await tell(failure);
    await show(null);
    await schedule(waitAfter(failure, before + 1, random));
    return fail(failure);
  }
}
