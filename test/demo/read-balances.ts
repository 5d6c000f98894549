import type { Ui } from "../e2e/ui/create-ui.ts";

const WALLETS = ["Spot", "Cross margin", "Futures"];
const FIRST_SYNC_MS = 90_000;

/** The three wallets' values and the close's day as the popup's page shows them, once the first 30 days are there. */
export async function readBalances(popup: Ui) {
  // The line at the top names the close when nothing is under way any more; the one under the total counts the days, and
  // those that lack a wallet.
  const done = (text: string) => /Close of/.test(text) && /30 days/.test(text) && !/missing/.test(text);
  const { times } = await popup.read({}, ({ text }) => done(text), FIRST_SYNC_MS);

  const wallets = [];
  for (const name of WALLETS) wallets.push({ name, btc: await popup.amount({ section: name }) });
  // The other day on the page is the earlier close that this one is compared with.
  const day = times
    .filter((time) => /^\d{4}-\d{2}-\d{2}$/.test(time))
    .sort()
    .at(-1);
  return { day, wallets };
}
