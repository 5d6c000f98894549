import type { Failure } from "../domain/failure";

/** What was thrown on the way to or from the disk, as a failure. IndexedDB's own errors are told apart by name. */
export function storageFailure(error: unknown): Failure {
  const reason = error instanceof Error || error instanceof DOMException ? error.name : "unknown";
  return reason === "VersionError" ? { kind: "archive-newer" } : { kind: "storage", reason };
}
