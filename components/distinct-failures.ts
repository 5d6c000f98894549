import type { Failure } from "../utils/domain/failure";
import type { View } from "../utils/domain/view";

/** What failed in the wallets in use, each kind once: to be said together where the wallets are not shown yet. */
export function distinctFailures(view: Pick<View, "wallets">): Failure[] {
  const failures = view.wallets.flatMap(({ inUse, failure }) => (inUse && failure ? [failure] : []));
  return failures.filter(({ kind }, index) => failures.findIndex((other) => other.kind === kind) === index);
}
