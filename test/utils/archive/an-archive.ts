import { deleteDB } from "idb";
import { createArchive } from "@/utils/archive/archive";
import { hashOf } from "@/utils/archive/digest";
import { type HeadMirror, NO_MIRROR } from "@/utils/archive/head-mirror";
import type { NewSnapshot } from "@/utils/archive/save-snapshots";
import { addDays, type Day, startOf } from "@/utils/domain/day";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import type { Profile } from "@/utils/domain/profile";
import type { SpotSnapshot } from "@/utils/domain/snapshot";

export const FIRST: Day = "2026-11-01";

export const PROFILE: Profile = {
  display: DEFAULT_DISPLAY,
  accounts: [{ id: "a", name: "Main", demo: false, paused: false, createdAt: 0 }],
};

/** A new, empty archive of one account. */
export async function anArchive(mirror: HeadMirror = NO_MIRROR, profile: Profile = PROFILE) {
  for (const name of ["daybook", "daybook-rescue"]) await deleteDB(name);
  return createArchive({ profile: async () => profile, mirror });
}

/** A spot wallet's close, `offset` days after the first one; another `worth` is another answer. */
export async function aSnapshot(offset: number, worth = "1", receivedAt = 1000 + offset): Promise<NewSnapshot> {
  const day = addDays(FIRST, offset);
  const snapshot: SpotSnapshot = {
    type: "spot",
    updateTime: startOf(day),
    data: { totalAssetOfBtc: worth, balances: [] },
  };
  const text = JSON.stringify(snapshot);
  return { day, snapshot, revision: { text, sha256: await hashOf("spot", day, text), receivedAt } };
}
