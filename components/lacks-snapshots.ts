import type { View } from "../utils/domain/view";

/**
 * Whether everything was asked for and Binance had not one snapshot, as of an account opened today: a wallet that never
 * had any counts as not in use from its first answer on.
 */
export function lacksSnapshots({ day, wallets }: Pick<View, "day" | "wallets">): boolean {
  return day === null && wallets.some(({ inUse }) => !inUse) && wallets.every(({ failure }) => failure === null);
}
