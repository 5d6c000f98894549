import { type AccountState, newAccountState } from "../../../utils/domain/account-state";
import type { Day } from "../../../utils/domain/day";
import type { Wallet } from "../../../utils/domain/wallet";
import type { Probe } from "../../../utils/sync/planner";
import type { SyncStore } from "../../../utils/sync/store";

/** A store for the sync in memory, as true to its contract as the archive: each commit is all or nothing. */
export function createMemoryStore() {
  const states = new Map<string, AccountState>();
  const saved = new Map<string, Set<Day>>();
  let probe: Probe | null = null;
  let nextAt = 0;
  const days = (account: string, wallet: Wallet) => {
    const key = `${account} ${wallet}`;
    const known = saved.get(key) ?? new Set<Day>();
    saved.set(key, known);
    return known;
  };
  const store: SyncStore = {
    accountState: async (account) => states.get(account) ?? newAccountState(),
    savedDays: async (account, wallet, first, last) =>
      new Set([...days(account, wallet)].filter((day) => day >= first && day <= last)),
    probe: async () => probe,
    priceNeeds: async () => ({ needs: {}, missing: {} }),
    async commit(step) {
      states.set(step.account, step.state);
      for (const { day } of step.received?.snapshots ?? []) {
        if (step.received) days(step.account, step.received.wallet).add(day);
      }
      if (step.probe) probe = step.probe;
    },
    savePrices: async () => {},
    saveNextAt: async (at) => {
      nextAt = at;
    },
  };
  return { store, days, nextAt: () => nextAt };
}
