import type { Wallet } from "../utils/domain/wallet";
import { type MessageKey, t } from "../utils/i18n";

const TEXTS: Record<Wallet, MessageKey> = { spot: "readingSpot", margin: "readingMargin", futures: "readingFutures" };

/** Which wallet a sync is reading, and how far it is: "Reading cross margin… 2 of 3". */
export function readingText({ wallet, step, of }: { wallet: Wallet; step: number; of: number }): string {
  return t(TEXTS[wallet], String(step), String(of));
}
