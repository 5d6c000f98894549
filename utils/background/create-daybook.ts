import { createArchive } from "../archive/archive";
import { fetchAccountInfo } from "../binance/account-info";
import { fetchSnapshots, SNAPSHOT_WEIGHT } from "../binance/account-snapshot";
import { fetchKeyRights } from "../binance/api-restrictions";
import { API_HOST, createClient, DATA_HOST } from "../binance/client";
import { type ClockOffset, createClock } from "../binance/clock";
import { fetchCloses } from "../binance/klines";
import { fetchServerTime } from "../binance/server-time";
import { browser } from "../browser";
import type { Failure } from "../domain/failure";
import type { Account } from "../domain/profile";
import { dropAccount, loadProfile, orderAccounts, saveAccount, saveDisplay } from "../settings";
import type { Budget } from "../sync/budget";
import { createEngine } from "../sync/engine";
import { createGate } from "../sync/gate";
import { createPriceReader } from "../sync/prices";
import { createWalletReader } from "../sync/read-wallet";
import { createWalletCheck } from "../sync/wallet-check";
import { eraseKeys } from "../vault/erase-keys";
import { createVault } from "../vault/vault";
import { createBadge } from "./badge";
import { createConnect } from "./connect";
import { createDemo } from "./demo";
import { createEraser } from "./eraser";
import { createIntegrity } from "./integrity";
import { createMirror } from "./integrity-mirror";
import { recoverAccounts } from "./integrity-recovery";
import { createInterruption } from "./interruption";
import { createLockAlarm } from "./lock-alarm";
import { createReadable, unlessLocked } from "./lock-out";
import { createNotifier } from "./notifier";
import { createOwners } from "./owners";
import { createProgressWriter } from "./progress-writer";
import { createReconcile } from "./reconcile";
import { createRightsWatch } from "./rights-watch";
import { scheduleSync } from "./schedule";
import { eraseSecondPlace, secondPlace } from "./second-place";
import { createSyncStore } from "./sync-store";

export type Daybook = ReturnType<typeof createDaybook>;

/** Builds every part and joins them. Nothing is asked or opened before one of its methods is called. */
export function createDaybook() {
  const archive = createArchive({ profile: loadProfile, mirror: createMirror(), secondPlace });
  const accounts = async () => (await loadProfile()).accounts.map(({ id }) => id);
  const active = async () => (await loadProfile()).accounts.filter(isRead).map(({ id }) => id);
  const store = createSyncStore(archive, accounts);
  const { local, session } = browser.storage;
  const vault = createVault({
    local,
    session,
    now: Date.now,
    exclusive: (work) => navigator.locks.request("daybook-vault", work),
    secondPlace,
  });
  const { readable, lockedObstacle } = createReadable({ vault, active });

  const interruption = createInterruption();
  const clock = createClock({
    now: Date.now,
    serverTime: () => fetchServerTime(get),
    load: () => archive.state<ClockOffset>("clock"),
    save: (offset) => archive.keep("clock", offset),
  });
  const get = createClient({
    fetch: interruption.fetch,
    clock,
    gate: createGate({
      now: clock.now,
      load: () => archive.state<Budget>("budget"),
      save: (budget) => archive.keep("budget", budget),
    }),
    online: () => navigator.onLine,
  });
  const watchRights = createRightsWatch({ now: Date.now, profile: loadProfile, saveAccount });
  const { show, tell, waitUntil } = createProgressWriter(clock.now);

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("daybook-sync", work);
  const integrity = createIntegrity({
    archive,
    profile: loadProfile,
    recoverAccounts: () => recoverAccounts({ archive, profile: loadProfile, saveAccount, now: clock.now }),
    now: Date.now,
    whileNoSync: exclusive,
  });

  const engine = createEngine({
    store,
    accounts: readable,
    clock,
    obstacle: async () => (await obstacle()) ?? lockedObstacle(),
    checkWallets: unlessLocked(
      vault,
      createWalletCheck({
        store,
        now: clock.now,
        random: Math.random,
        fetchAccountInfo: async (account) => {
          const signer = await vault.signer(account);
          if (!signer.ok) return signer;
          const watched = await watchRights(account, () => fetchKeyRights(get, signer.value));
          return watched.ok ? fetchAccountInfo(get, signer.value) : watched;
        },
      }),
    ),
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
    exclusive,
    show,
    tell,
    waitUntil: (untilAt) => interruption.orInterrupted(waitUntil(untilAt)),
    schedule: (at) => scheduleSync(at - clock.now()),
  });
  const rescue = () =>
    exclusive(async () => {
      await archive.rescue();
      await store.renewPriceNeeds();
    });
  const check = async () => {
    await vault.tend();
    await integrity.check();
  };
  const { reconcile: run, rested } = createReconcile({
    engine,
    integrity: { ...integrity, check },
    rescue,
    close: archive.close,
    show,
    tell,
    schedule: scheduleSync,
    random: Math.random,
  });
  const showBadge = createBadge({ profile: loadProfile, view: archive.view, isLocked: vault.isLocked });
  const notify = createNotifier({ archive, profile: loadProfile });
  const eraser = createEraser({
    interrupted: interruption.during,
    rested,
    eraseArchive: async () => {
      await archive.erase();
      await eraseSecondPlace();
    },
    eraseKeys,
    showBadge,
  });
  const demo = createDemo({ archive, store, profile: loadProfile, saveAccount, now: clock.now });
  const reconcile = async (options?: { userAsked?: boolean }) => {
    if (await eraser.isUnfinished()) await eraser.erase();
    const result = await run(options);
    const stopped = result.ok ? null : result.failure;
    // Where these fail, as while the archive cannot be read, they are left to the next run.
    if (result.ok) await demo.sweep().catch(() => {});
    await showBadge(stopped);
    // A write to a full disk would leave Firefox's extension storage broken even when there is room again.
    if (stopped?.kind !== "storage") await notify(stopped).catch(() => {});
    return result;
  };
  const erase = async () => {
    await eraser.erase();
    // As after an installation.
    void reconcile();
  };
  const lockAlarm = createLockAlarm({ vault, showBadge });

  const connect = createConnect({
    get,
    clock,
    vault,
    obstacle,
    saveAccount,
    owners: createOwners({
      archive,
      profile: loadProfile,
      apiKeyOf: vault.apiKeyOf,
    }),
    profile: loadProfile,
    tellChecklist: (checklist) => session.set({ checklist }),
  });
  return {
    archive,
    vault,
    lockAlarm,
    showBadge,
    reconcile,
    connect,
    erase,
    dismissDamage: integrity.dismiss,
    demo,
    dropAccount,
    orderAccounts,
    saveAccount,
    saveDisplay,
    loadProfile,
  };
}

/** Invented data is not read from anywhere. */
function isRead({ paused, demo }: Account): boolean {
  return !paused && !demo;
}

/** In Firefox the user may take a host away at any time; `fetch` then fails exactly as if offline. */
async function obstacle(): Promise<Failure | null> {
  for (const host of [API_HOST, DATA_HOST]) {
    if (!(await browser.permissions.contains({ origins: [`${host}/*`] }))) return { kind: "permission-missing", host };
  }
  return null;
}
