import type { Account, AccountRights } from "./profile";

/** What keys may do beyond reading, by account id; only of those that may do more. */
export type StandingRights = Record<string, Pick<AccountRights, "moving" | "trading">>;

/** The keys to warn of, as they were last seen. */
export function standingRights(accounts: readonly Account[]): StandingRights {
  const more = accounts.flatMap(({ id, rights }) => {
    if (!rights || rights.moving.length + rights.trading.length === 0) return [];
    return [[id, { moving: rights.moving, trading: rights.trading }] as const];
  });
  return Object.fromEntries(more);
}
