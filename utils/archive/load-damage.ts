import type { Damage } from "../domain/damage";
import { spansOf } from "../domain/day-span";
import type { Account } from "../domain/profile";
import type { DamageView } from "../domain/view";
import type { Writing } from "./save-snapshots";
import { walletState } from "./wallet-state";

/** What of the noticed damage of these accounts is still missing; `null` when all of it is there again. */
export async function loadDamage(
  transaction: Writing,
  accounts: Account[],
  noticed: Damage[],
): Promise<DamageView | null> {
  const spans: DamageView["spans"] = [];
  const days = new Set<string>();
  const since: number[] = [];
  for (const { id, name } of accounts) {
    for (const damage of noticed.filter(({ account }) => account === id)) {
      const missing = await stillMissing(transaction, damage);
      if (missing.length === 0) continue;
      since.push(damage.noticedAt);
      for (const day of missing) days.add(day);
      for (const [first, last] of spansOf(missing)) spans.push({ account: name, wallet: damage.wallet, first, last });
    }
  }
  return days.size === 0 ? null : { days: days.size, since: Math.min(...since), spans };
}

async function stillMissing(transaction: Writing, { account, wallet, days }: Damage): Promise<string[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = IDBKeyRange.bound([account, wallet, first], [account, wallet, last]);
  const there = new Set((await transaction.objectStore("snapshots").getAllKeys(range)).map(([, , day]) => day));
  const broken = await transaction.objectStore("state").get(walletState("broken", account, wallet));
  for (const day of (broken as string[] | undefined) ?? []) there.delete(day);
  return days.filter((day) => !there.has(day));
}
