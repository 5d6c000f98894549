import type { Browser } from "wxt/browser";
import type { Failure } from "./domain/failure";
import type { ShownProgress } from "./domain/progress";

declare const chrome: Pick<typeof Browser, "storage">;

/** Without a heartbeat for this long the sync that wrote it is no longer alive. */
const ALIVE_MS = 30_000;

/** What pages see of the sync, as the background writes it to `storage.session`. */
export interface ShownSync {
  progress: ShownProgress | null;
  /** Why the last run ended before all was read. */
  stopped: Failure | null;
}

/** What the running sync is doing and what stopped the last. */
export async function readSync(): Promise<ShownSync> {
  const stored: Partial<ShownSync> = await chrome.storage.session.get(["progress", "stopped"]);
  return { progress: stored.progress ?? null, stopped: stored.stopped ?? null };
}

/** Calls back with that, now and at every change. */
export function watchSync(callback: (shown: ShownSync) => void): () => void {
  const area = chrome.storage.session;
  const read = async () => callback(await readSync());
  area.onChanged.addListener(read);
  void read();
  return () => area.onChanged.removeListener(read);
}

/** Whether the sync that wrote this is still at it. */
export function isAlive(progress: ShownProgress, now: number): boolean {
  return Math.abs(now - progress.at) < ALIVE_MS;
}
