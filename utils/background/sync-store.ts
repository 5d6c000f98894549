import type { Archive } from "../archive/archive";
import { hashOf } from "../archive/digest";
import { PRICE_NEEDS } from "../archive/load-awaited";
import { stateKey } from "../archive/load-sources";
import { type AccountState, newAccountState } from "../domain/account-state";
import type { Wallet } from "../domain/wallet";
import type { Probe } from "../sync/planner";
import { needsOf, type PriceNeeds } from "../sync/price-planner";
import type { MissingPairs } from "../sync/prices";
import type { Received, SyncStore } from "../sync/store";

const PROBE = "probe";
const MISSING = "missingPairs";

/** What the sync needs of the archive, in the archive's terms. */
export function createSyncStore(
  archive: Archive,
  accounts: () => Promise<string[]>,
): SyncStore & { renewPriceNeeds(): Promise<void> } {
  return {
    accountState: async (account) => (await archive.state<AccountState>(stateKey(account))) ?? newAccountState(),
    savedDays: async (account, wallet, first, last) => new Set(await archive.savedDays(account, wallet, first, last)),
    probe: () => archive.state<Probe>(PROBE),
    priceNeeds: async () => ({
      needs: (await archive.state<PriceNeeds>(PRICE_NEEDS)) ?? {},
      missing: (await archive.state<MissingPairs>(MISSING)) ?? {},
    }),
    async commit({ account, state, received, needs, probe, run }) {
      await archive.commit({
        state: {
          [stateKey(account)]: state,
          ...(needs && { [PRICE_NEEDS]: needs }),
          ...(probe && { [PROBE]: probe }),
        },
        changed: [account],
        ...(received && { snapshots: { account, ...(await hashed(received)) } }),
        ...(run && { run }),
      });
    },
    async savePrices(rows, { needs, missing, show }) {
      await archive.commit({
        prices: rows,
        state: { [PRICE_NEEDS]: needs, [MISSING]: missing },
        changed: show ? await accounts() : "none",
      });
    },
    async renewPriceNeeds() {
      let needs = (await archive.state<PriceNeeds>(PRICE_NEEDS)) ?? {};
      for (const { account, wallet } of await archive.heads()) {
        needs = needsOf(needs, await archive.snapshots(account, wallet));
      }
      await archive.commit({ state: { [PRICE_NEEDS]: needs }, changed: await accounts() });
    },
    async saveNextAt(nextAt) {
      await archive.commit({ state: { nextAt }, changed: await accounts() });
    },
  };
}

async function hashed({ wallet, snapshots }: { wallet: Wallet; snapshots: Received[] }) {
  const receivedAt = Date.now();
  const rows = snapshots.map(async ({ day, snapshot, text }) => {
    return { day, snapshot, revision: { text, sha256: await hashOf(wallet, day, text), receivedAt } };
  });
  return { wallet, snapshots: await Promise.all(rows) };
}
