import type { View } from "../utils/domain/view";

/** Whether everything was asked for and Binance had not one snapshot, as of an account opened today. */
export function lacksSnapshots({ day, wallets }: Pick<View, "day" | "wallets">): boolean {
  return day === null && wallets.every(({ answered }) => answered);
}
