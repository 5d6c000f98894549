import { createArchive } from "../../../utils/archive/archive";
import { createMirror } from "../../../utils/background/integrity-mirror";
import { secondPlace } from "../../../utils/background/second-place";
import type { Account } from "../../../utils/domain/profile";
import { loadProfile } from "../../../utils/settings";

/**
 * The product's archive, put together as the background does it; with one account more than the user has, if told so.
 * Without its twin only to see what that costs.
 */
export function openArchive({ twin = true, guest }: { twin?: boolean; guest?: string } = {}) {
  const guests: Account[] = guest ? [{ id: guest, name: "Guest", demo: false, paused: false, createdAt: 0 }] : [];
  const profile = async () => {
    const { accounts, display } = await loadProfile();
    return { accounts: [...accounts, ...guests], display };
  };
  return createArchive({ profile, mirror: createMirror(), ...(twin && { secondPlace }) });
}
