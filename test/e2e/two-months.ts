import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { editState } from "./edit-state.ts";
import type { Extension } from "./extension.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const DAY_MS = 86_400_000;

/** Waits until every wallet has so many days and every price is there. */
export function daysSaved(extension: Extension, count: number): Promise<unknown> {
  return until(`${count} days of three wallets`, async () => {
    const { heads, needs } = await readArchive(extension);
    return heads.length === 3 && heads.every((head) => head.count === count) && needs.length === 0;
  });
}

/** Connects an account as it was forty days ago by Binance's clock, saves its thirty days, and comes back to today. */
export async function saveMonthAgo(extension: Extension, exchange: Exchange) {
  exchange.clock.advance(-40 * DAY_MS);
  const account = exchange.addAccount({ assets: 5, days: 120 });
  await connect(extension, account);
  await daysSaved(extension, 30);
  exchange.clock.advance(40 * DAY_MS);
  exchange.budget.reset();
  // The clock is measured once a day, and the budget's minute is over: neither shall be remembered.
  await editState(extension, { clock: undefined, budget: undefined });
  await extension.stopWorker();
  return account;
}

/** Saves sixty days of an account: thirty that Binance no longer has, and the thirty it still has. */
export async function saveTwoMonths(extension: Extension, exchange: Exchange) {
  const account = await saveMonthAgo(extension, exchange);
  const popup = createUi(await extension.open("popup.html"));
  await popup.press("Sync");
  await daysSaved(extension, 60);
  return account;
}
