import { worthOf } from "../domain/close";
import type { Day } from "../domain/day";
import type { Snapshot } from "../domain/snapshot";
import type { Wallet } from "../domain/wallet";
import type { Findings } from "./examine-rows";
import { inTransaction } from "./in-transaction";
import type { Writing } from "./save-snapshots";
import type { Head } from "./schema";
import { walletRange } from "./wallet-range";
import { walletState } from "./wallet-state";

/**
 * Makes what is derived from a wallet's rows fit the rows again: head, closes, and the days that are to be fetched anew.
 * The rows themselves stay as they are. To be done only after the difference has been reported. Answers the new head.
 */
export async function mendWallet(
  transaction: Writing,
  account: string,
  wallet: Wallet,
  { days, revisions, digest, broken }: Findings,
): Promise<Head | null> {
  const closes = transaction.objectStore("closes");
  const known = new Set((await closes.getAllKeys(walletRange(account, wallet))).map(([, , day]) => day));
  const readable = new Set(days);
  for (const day of broken) readable.delete(day);
  for (const day of known) if (!readable.has(day)) inTransaction(closes.delete([account, wallet, day]));
  for (const day of readable) if (!known.has(day)) await deriveClose(transaction, account, wallet, day);

  inTransaction(transaction.objectStore("state").put(broken, walletState("broken", account, wallet)));
  const heads = transaction.objectStore("heads");
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (firstDay === undefined || lastDay === undefined) {
    inTransaction(heads.delete([account, wallet]));
    return null;
  }
  const head: Head = { account, wallet, count: days.length, revisions, firstDay, lastDay, digest };
  inTransaction(heads.put(head));
  return head;
}

async function deriveClose(transaction: Writing, account: string, wallet: Wallet, day: Day): Promise<void> {
  const row = await transaction.objectStore("snapshots").get([account, wallet, day]);
  const newest = row?.revisions.at(-1);
  if (!newest) return;
  const worth = worthOf(JSON.parse(newest.text) as Snapshot);
  inTransaction(transaction.objectStore("closes").put({ account, wallet, day, worth }));
}
