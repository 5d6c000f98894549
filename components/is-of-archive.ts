import type { Failure } from "../utils/domain/failure";

/** Whether the archive itself cannot be used: that is said first, and even where there is nothing else to show. */
export function isOfArchive(failure: Failure): boolean {
  return failure.kind === "storage" || failure.kind === "archive-newer";
}
