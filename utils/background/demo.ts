import type { Archive } from "../archive/archive";
import { fetchSnapshots } from "../binance/account-snapshot";
import { DEMO_ACCOUNT, DEMO_PRICES, type DemoData } from "../domain/demo";
import { fail, ok, type Result } from "../domain/failure";
import type { Account, Profile } from "../domain/profile";
import { WALLETS } from "../domain/wallet";
import { createWalletReader } from "../sync/read-wallet";
import type { SyncStore } from "../sync/store";

/**
 * The demo account. Its invented answers take the way of real ones, past the network: checked by the same schema, stored
 * by the same reader, shown by the same views.
 */
export function createDemo(parts: {
  archive: Archive;
  store: SyncStore;
  profile: () => Promise<Profile>;
  saveAccount: (account: Account) => Promise<void>;
  now: () => number;
}) {
  const { archive, store, profile, saveAccount, now } = parts;
  return {
    /** Puts the account there, or brings it up to date. Does nothing where there is a real one. */
    async show({ name, last, answers, prices }: DemoData & { name: string }): Promise<Result<null>> {
      const { accounts } = await profile();
      if (accounts.some(({ demo }) => !demo)) return ok(null);
      await saveAccount({ id: DEMO_ACCOUNT, name, demo: true, paused: false, createdAt: now() });
      await archive.commit({
        prices: prices.map((row) => ({ ...row, symbol: DEMO_PRICES + row.symbol })),
        changed: "none",
      });
      const read = createWalletReader({
        // Its prices are here already: none must be wanted of Binance.
        store: { ...store, commit: ({ needs: _, ...step }) => store.commit(step) },
        now,
        random: Math.random,
        weight: 0,
        fetchSnapshots: (ask) => fetchSnapshots(async () => ok(answers[ask.wallet]), NOBODY, ask),
      });
      const ask = { kind: "ask", account: DEMO_ACCOUNT, first: last, last, probing: false, remaining: 1 } as const;
      for (const wallet of WALLETS) {
        const failure = await read({ ...ask, wallet });
        if (failure) return fail(failure);
      }
      return ok(null);
    },

    /** Removes what is left of it where it is no longer in the list: a real account took its place. */
    async sweep(): Promise<void> {
      const { accounts } = await profile();
      if (accounts.some(({ demo }) => demo)) return;
      const left = (await archive.heads()).some(({ account }) => account === DEMO_ACCOUNT);
      if (left) await archive.removeHistory(DEMO_ACCOUNT);
    },
  };
}

/** Nothing is ever signed for it. */
const NOBODY = { apiKey: "", sign: async () => "" };
