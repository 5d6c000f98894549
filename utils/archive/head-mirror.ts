import type { Damage } from "../domain/damage";
import type { Day } from "../domain/day";
import type { Head } from "./schema";

/** What is kept of the archive outside of it, so that its loss is noticed. Handed in: it is not IndexedDB. */
export interface HeadMirror {
  /** Takes over a head that is on the disk, with the days its last step brought. Never puts it back. */
  keep(head: Head, days: Day[]): Promise<void>;
  /** Forgets an account and does the rest of its removal meanwhile: nothing of it is missed afterwards. */
  forget(account: string, remove: () => Promise<void>): Promise<void>;
  /** What was noticed so far. */
  damage(): Promise<Damage[]>;
}

/** For an archive nobody watches over. */
export const NO_MIRROR: HeadMirror = {
  keep: async () => {},
  forget: (_, remove) => remove(),
  damage: async () => [],
};
