import type { Revision } from "./schema";

/**
 * All revisions of both, each once, oldest first. Commutative, associative and idempotent: it does not matter in which
 * order, how often or from where answers arrive.
 */
export function mergeRevisions(a: readonly Revision[], b: readonly Revision[]): Revision[] {
  const byHash = new Map<string, Revision>();
  for (const revision of [...a, ...b]) {
    const known = byHash.get(revision.sha256);
    if (!known || revision.receivedAt < known.receivedAt) byHash.set(revision.sha256, revision);
  }
  return [...byHash.values()].sort((x, y) => x.receivedAt - y.receivedAt || (x.sha256 < y.sha256 ? -1 : 1));
}
