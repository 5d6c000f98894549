import type { Writing } from "./save-snapshots";

/** Under this name `state` has the prices still to be read, by asset. */
export const PRICE_NEEDS = "priceNeeds";

/** The assets whose prices are still to be read. */
export async function loadAwaited(transaction: Writing): Promise<string[]> {
  return Object.keys(((await transaction.objectStore("state").get(PRICE_NEEDS)) as object | undefined) ?? {});
}
