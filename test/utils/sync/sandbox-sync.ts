import { IDBFactory } from "fake-indexeddb";
import { type Archive, createArchive } from "@/utils/archive/archive";
import { readView } from "@/utils/archive/read-view";
import { createSyncStore } from "@/utils/background/sync-store";
import { fetchAccountInfo } from "@/utils/binance/account-info";
import { fetchSnapshots, SNAPSHOT_WEIGHT } from "@/utils/binance/account-snapshot";
import { type Client, createClient } from "@/utils/binance/client";
import { type ClockOffset, createClock } from "@/utils/binance/clock";
import { fetchCloses } from "@/utils/binance/klines";
import { fetchServerTime } from "@/utils/binance/server-time";
import type { AccountState } from "@/utils/domain/account-state";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import { type Failure, fail } from "@/utils/domain/failure";
import type { Profile } from "@/utils/domain/profile";
import type { Signer } from "@/utils/domain/signer";
import type { View } from "@/utils/domain/view";
import type { Budget } from "@/utils/sync/budget";
import { createEngine } from "@/utils/sync/engine";
import { createGate } from "@/utils/sync/gate";
import { createPriceReader } from "@/utils/sync/prices";
import { createWalletReader } from "@/utils/sync/read-wallet";
import { createWalletCheck } from "@/utils/sync/wallet-check";
import { type AccountOptions, startExchange } from "../../exchange/index.ts";
import { createExchangeFetch } from "../binance/exchange-fetch.ts";
import { signerOf } from "../binance/world.ts";

export const SNAPSHOT = "/sapi/v1/accountSnapshot";
export const DAY_MS = 86_400_000;

export type SandboxSync = Awaited<ReturnType<typeof createSandboxSync>>;

/**
 * The product's own engine, client, budget and archive against the sandbox exchange, in virtual time: a wait passes at
 * once, nothing passes while a request is under way. The archive is all that lasts; `restart` forgets everything else.
 * With a `pace` time passes by itself instead, so many times faster than real, and waits take their part of it.
 */
export async function createSandboxSync(startsAt = Date.parse("2026-11-22T10:00:00Z"), pace = 0) {
  globalThis.indexedDB = new IDBFactory();
  /** This computer's clock; the exchange's goes with it, apart by what `exchange.clock.set` makes of it. */
  const machine = pace === 0 ? { at: startsAt } : running(startsAt, pace);
  const exchange = await startExchange({ now: () => machine.at });
  const wire = createExchangeFetch(exchange);
  const network = { up: true, online: true };
  const profile: Profile = { accounts: [], display: DEFAULT_DISPLAY };
  const signers = new Map<string, Signer>();
  const told: (Failure | null)[] = [];
  let alarmAt = Number.POSITIVE_INFINITY;

  const fetch: typeof globalThis.fetch = (url, init) =>
    network.up ? wire.fetch(url, init) : Promise.reject(new TypeError("Failed to fetch"));

  function boot() {
    const archive: Archive = createArchive({ profile: async () => profile });
    const accounts = async () => profile.accounts.map(({ id }) => id);
    const store = createSyncStore(archive, accounts);
    const clock = createClock({
      now: () => machine.at,
      serverTime: () => fetchServerTime(get),
      load: () => archive.state<ClockOffset>("clock"),
      save: (offset) => archive.keep("clock", offset),
    });
    const { now } = clock;
    const gate = createGate({
      now,
      load: () => archive.state<Budget>("budget"),
      save: (budget) => archive.keep("budget", budget),
    });
    const get: Client = createClient({ fetch, clock, gate, online: () => network.online });
    const random = () => 0.5;
    const signed = async <T>(account: string, work: (signer: Signer) => Promise<T>) => {
      const signer = signers.get(account);
      return signer ? work(signer) : fail<never>({ kind: "key-damaged" });
    };
    const reconcile = createEngine({
      store,
      accounts,
      clock,
      obstacle: async () => null,
      checkWallets: createWalletCheck({
        store,
        now,
        random,
        fetchAccountInfo: (account) => signed(account, (signer) => fetchAccountInfo(get, signer)),
      }),
      readWallet: createWalletReader({
        store,
        now,
        random,
        weight: SNAPSHOT_WEIGHT,
        fetchSnapshots: (ask) => signed(ask.account, (signer) => fetchSnapshots(get, signer, ask)),
      }),
      readPrices: createPriceReader({
        now,
        fetchCloses: (asked) => fetchCloses(get, asked),
        load: store.priceNeeds,
        save: store.savePrices,
        progress: async () => {},
      }),
      exclusive: (work) => work(),
      show: async () => {},
      tell: async (stopped) => void told.push(stopped),
      waitUntil: async (until) => {
        const wait = Math.max(0, until - now());
        if (pace === 0) machine.at += wait;
        else await new Promise((resolve) => setTimeout(resolve, wait / pace));
      },
      schedule: async (at) => {
        alarmAt = machine.at + Math.max(30_000, at - now());
      },
    });
    return { archive, store, clock, reconcile };
  }
  let process = boot();

  return {
    exchange,
    machine,
    network,
    /** What ended each run early, or `null`. */
    told,
    alarmAt: () => alarmAt,
    get archive() {
      return process.archive;
    },
    async addAccount(options: AccountOptions = {}, id = "main") {
      const account = exchange.addAccount({ assets: 3, days: 60, lending: false, zeroRows: false, ...options });
      signers.set(id, await signerOf(account));
      profile.accounts.push({ id, name: id, demo: false, paused: false, createdAt: machine.at });
      return account;
    },
    /** The user presses Sync. */
    press: () => process.reconcile({ userAsked: true }),
    run: () => process.reconcile(),
    /** The browser ends and starts again: alarms are gone, starting calls the engine. */
    async restart() {
      process = boot();
      return process.reconcile();
    },
    /** Time passes; whenever the alarm is due, the engine runs. */
    async liveUntil(at: number) {
      while (alarmAt <= at) {
        machine.at = Math.max(machine.at, alarmAt);
        alarmAt = Number.POSITIVE_INFINITY;
        await process.reconcile();
      }
      machine.at = Math.max(machine.at, at);
    },
    state: async (id = "main") => (await process.archive.state<AccountState>(`account:${id}`)) as AccountState,
    async view(id = "all"): Promise<View> {
      const view = await readView(id);
      if (view === null) throw new Error(`no view of ${id}`);
      return view;
    },
    /** The newest text of every row of a wallet, by day. */
    async texts(wallet: string, id = "main"): Promise<Map<string, string>> {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("daybook");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const range = IDBKeyRange.bound([id, wallet], [id, wallet, []]);
      const reading = db.transaction("snapshots").objectStore("snapshots").getAll(range);
      const rows = await new Promise<{ day: string; revisions: { text: string }[] }[]>((resolve) => {
        reading.onsuccess = () => resolve(reading.result);
      });
      db.close();
      return new Map(rows.map(({ day, revisions }) => [day, revisions.at(-1)?.text ?? ""]));
    },
    close: () => exchange.close(),
  };
}

/** A clock that goes by itself. */
function running(startsAt: number, pace: number): { at: number } {
  const begun = Date.now();
  return {
    get at() {
      return startsAt + (Date.now() - begun) * pace;
    },
    set at(_) {
      throw new Error("This clock is not set: it goes by itself.");
    },
  };
}
