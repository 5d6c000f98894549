import type { Wallet } from "../utils/domain/wallet";
import { type MessageKey, t } from "../utils/i18n";

const NAMES: Record<Wallet, MessageKey> = { spot: "walletSpot", margin: "walletMargin", futures: "walletFutures" };

/** A wallet's name as a heading: "Spot", "Cross margin", "Futures". */
export function walletName(wallet: Wallet): string {
  return t(NAMES[wallet]);
}
