import { createArchive } from "../archive/archive";
import { fetchAccountInfo } from "../binance/account-info";
import { fetchSnapshots, SNAPSHOT_WEIGHT } from "../binance/account-snapshot";
import { API_HOST, createClient, DATA_HOST } from "../binance/client";
import { type ClockOffset, createClock } from "../binance/clock";
import { fetchCloses } from "../binance/klines";
import { fetchServerTime } from "../binance/server-time";
import { browser } from "../browser";
import type { Failure } from "../domain/failure";
import { dropAccount, keyStore, loadProfile, saveAccount } from "../settings";
import type { Budget } from "../sync/budget";
import { createEngine } from "../sync/engine";
import { createGate } from "../sync/gate";
import { createPriceReader } from "../sync/prices";
import { createWalletReader } from "../sync/read-wallet";
import { createWalletCheck } from "../sync/wallet-check";
import { createVault } from "../vault/vault";
import { createConnect } from "./connect";
import { createProgressWriter } from "./progress-writer";
import { scheduleSync } from "./schedule";
import { createSyncStore } from "./sync-store";

export type Daybook = ReturnType<typeof createDaybook>;

/** Builds every part and joins them. Nothing is asked or opened before one of its methods is called. */
export function createDaybook() {
  const archive = createArchive({ profile: loadProfile });
  const accounts = async () => (await loadProfile()).accounts.map(({ id }) => id);
  const store = createSyncStore(archive, accounts);
  const vault = createVault({ store: keyStore, now: Date.now });

  const clock = createClock({
    now: Date.now,
    serverTime: () => fetchServerTime(get),
    load: () => archive.state<ClockOffset>("clock"),
    save: (offset) => archive.keep("clock", offset),
  });
  const get = createClient({
    fetch: globalThis.fetch.bind(globalThis),
    clock,
    gate: createGate({
      now: clock.now,
      load: () => archive.state<Budget>("budget"),
      save: (budget) => archive.keep("budget", budget),
    }),
    online: () => navigator.onLine,
  });
  const { show, tell, waitUntil } = createProgressWriter(clock.now);

  const reconcile = createEngine({
    store,
    accounts,
    clock,
    obstacle,
    checkWallets: createWalletCheck({
      store,
      now: clock.now,
      random: Math.random,
      fetchAccountInfo: async (account) => {
        const signer = await vault.signer(account);
        return signer.ok ? fetchAccountInfo(get, signer.value) : signer;
      },
    }),
    readWallet: createWalletReader({
      store,
      now: clock.now,
      random: Math.random,
      weight: SNAPSHOT_WEIGHT,
      fetchSnapshots: async (ask) => {
        const signer = await vault.signer(ask.account);
        return signer.ok ? fetchSnapshots(get, signer.value, ask) : signer;
      },
    }),
    readPrices: createPriceReader({
      now: clock.now,
      fetchCloses: (asked) => fetchCloses(get, asked),
      load: store.priceNeeds,
      save: store.savePrices,
      progress: (done, of) => show({ doing: "prices", done, of }),
    }),
    exclusive: (work) => navigator.locks.request("daybook-sync", work),
    show,
    tell,
    waitUntil,
    schedule: (at) => scheduleSync(at - clock.now()),
  });

  const connect = createConnect({ get, clock, vault, obstacle, saveAccount });
  return { archive, vault, reconcile, connect, dropAccount, saveAccount, loadProfile };
}

/** In Firefox the user may take a host away at any time; `fetch` then fails exactly as if offline. */
async function obstacle(): Promise<Failure | null> {
  for (const host of [API_HOST, DATA_HOST]) {
    if (!(await browser.permissions.contains({ origins: [`${host}/*`] }))) return { kind: "permission-missing", host };
  }
  return null;
}
