import type { Head } from "../archive/schema";
import { browser } from "../browser";
import type { Damage } from "../domain/damage";
import type { DaySpan } from "../domain/day-span";

/** A head as it was when the archive last acknowledged it, and the very days its rows are of. */
export interface MirroredHead extends Head {
  spans: DaySpan[];
}

/** By account and wallet; `null` when extension storage knows of none, as before the first day or after its own loss. */
type MirroredHeads = Record<string, MirroredHead>;

/** What `storage.local` keeps of the archive, apart from it. */
export interface IntegrityItems {
  heads: MirroredHeads | null;
  damage: Damage[];
}

/** Reads what is kept apart from the archive. */
export async function loadItems(): Promise<IntegrityItems> {
  const { heads, damage } = await browser.storage.local.get(["heads", "damage"]);
  return { heads: (heads as MirroredHeads | undefined) ?? null, damage: (damage as Damage[] | undefined) ?? [] };
}

/** Changes it; whoever changes it at the same time waits. */
export async function saveItems(items: Partial<IntegrityItems>): Promise<void> {
  await browser.storage.local.set(items);
}

/** Runs work while no one else of the extension changes these items. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("daybook-heads", work);
}
