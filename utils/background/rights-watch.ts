import type { KeyRights } from "../binance/api-restrictions";
import { ok, type Result } from "../domain/failure";
import type { Account } from "../domain/profile";

const WEEK_MS = 7 * 86_400_000;

/**
 * Looks weekly at what each key may do: rights may be added at Binance at any time. New ones raise the account's standing
 * warning. Reading goes on, whatever they are: that the key can do more is mended at Binance, and a day that was not
 * saved would be lost on top.
 */
export function createRightsWatch(parts: {
  now: () => number;
  profile: () => Promise<{ accounts: Account[] }>;
  saveAccount: (account: Account) => Promise<void>;
}) {
  const { now, profile, saveAccount } = parts;
  /** Answers the failure when the rights could not be seen. */
  return async function watchRights(id: string, fetchRights: () => Promise<Result<KeyRights>>): Promise<Result<null>> {
    const find = async () => (await profile()).accounts.find((account) => account.id === id);
    const before = await find();
    if (!before || Math.abs(now() - (before.rights?.lookedAt ?? 0)) < WEEK_MS) return ok(null);
    const seen = await fetchRights();
    if (!seen.ok) return seen;
    // Read again: it may have been renamed or removed meanwhile.
    const account = await find();
    const { moving, trading } = seen.value;
    if (account) await saveAccount({ ...account, rights: { moving, trading, lookedAt: now() } });
    return ok(null);
  };
}
