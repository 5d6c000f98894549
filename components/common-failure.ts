import type { Failure } from "../utils/domain/failure";
import type { View } from "../utils/domain/view";

/** The failure all wallets in use share, so that it is said once and not three times; `null` when they differ. */
export function commonFailure(view: Pick<View, "wallets">): Failure | null {
  const used = view.wallets.filter((wallet) => wallet.inUse);
  const first = used[0]?.failure ?? null;
  return used.length > 1 && used.every((wallet) => wallet.failure?.kind === first?.kind) ? first : null;
}
