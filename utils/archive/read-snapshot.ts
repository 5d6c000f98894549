import type { Snapshot } from "../domain/snapshot";
import type { SnapshotRow } from "./schema";

/**
 * The newest answer of a day; `null` when it is no longer JSON. It was checked when it was stored; what comes from disk
 * is checked by its digest, not by shape again.
 */
export function readSnapshot({ revisions }: SnapshotRow): Snapshot | null {
  try {
    return JSON.parse(revisions.at(-1)?.text ?? "null");
  } catch {
    return null;
  }
}
