import type { AccountState } from "../domain/account-state";
import { assetQuantity } from "../domain/asset-quantity";
import { addDays, type Day, daysFrom } from "../domain/day";
import type { Decimal } from "../domain/decimal";
import { LINE_DAYS } from "../domain/line-days";
import type { Snapshot } from "../domain/snapshot";
import { WALLETS, type Wallet } from "../domain/wallet";
import { stateKey } from "./load-sources";
import { answerOf, openToRead } from "./open-to-read";
import { readSnapshot } from "./read-snapshot";
import type { SnapshotRow } from "./schema";

/** How much of an asset there was at each of the last closes, oldest first; `null` where any wallet's close is missing. */
export type AssetLine = { day: Day; quantity: Decimal | null }[];

/**
 * Reads that of some accounts together, up to a close, for a page. `priced`: whether the asset has a price; see
 * `assetQuantity`. Empty where there is no archive to read.
 */
export async function readAssetLine(
  accounts: string[],
  day: Day,
  { asset, priced }: { asset: string; priced: boolean },
): Promise<AssetLine> {
  const database = await openToRead();
  if (database === null) return [];
  try {
    const transaction = database.transaction(["snapshots", "state"]);
    const first = addDays(day, 1 - LINE_DAYS);
    const perAccount = accounts.map((account) => snapshotsOf(transaction, account, [first, day]));
    const wallets = (await Promise.all(perAccount)).flat();
    return daysFrom(first, day).map((at) => {
      const found = wallets.flatMap((snapshots) => snapshots.get(at) ?? []);
      const whole = found.length === wallets.length && found.length > 0;
      return { day: at, quantity: whole ? assetQuantity(found, asset, priced) : null };
    });
  } catch {
    return [];
  } finally {
    database.close();
  }
}

/** By day, of each wallet in use. */
async function snapshotsOf(
  transaction: IDBTransaction,
  account: string,
  [first, last]: [Day, Day],
): Promise<Map<Day, Snapshot>[]> {
  const reading = (wallet: Wallet) =>
    transaction.objectStore("snapshots").getAll(IDBKeyRange.bound([account, wallet, first], [account, wallet, last]));
  const [state, ...rows] = await Promise.all([
    answerOf<AccountState | undefined>(transaction.objectStore("state").get(stateKey(account))),
    ...WALLETS.map((wallet) => answerOf<SnapshotRow[]>(reading(wallet))),
  ]);
  return WALLETS.flatMap((wallet, index) => {
    if (state && !state.wallets[wallet].inUse) return [];
    const read = (rows[index] ?? []).map((row) => [row.day, readSnapshot(row)] as const);
    return [new Map(read.flatMap(([at, snapshot]) => (snapshot ? [[at, snapshot] as const] : [])))];
  });
}
