import type { Revision } from "./schema";

/**
 * All revisions of both, each once, oldest first. Commutative, associative and idempotent: it does not matter in which
 * order, how often or from where answers arrive.
 */
export function mergeRevisions(a: readonly Revision[], b: readonly Revision[]): Revision[] {
  const known = new Map<string, Revision>();
  for (const revision of [...a, ...b]) {
    const key = keyOf(revision);
    const same = known.get(key);
    if (!same || revision.receivedAt < same.receivedAt) known.set(key, revision);
  }
  return [...known.values()].sort((x, y) => x.receivedAt - y.receivedAt || (keyOf(x) < keyOf(y) ? -1 : 1));
}

/** The text as well: a damaged one still carries the hash it had, and is not the answer that hash was made of. */
function keyOf({ sha256, text }: Revision): string {
  return `${sha256} ${text}`;
}
