import type { View } from "../utils/domain/view";

/** Whether it is for want of any snapshot at Binance, as of an account opened today, that a record has no close. */
export function lacksSnapshots({ wallets }: Pick<View, "wallets">): boolean {
  return wallets.every(({ answered }) => answered);
}
