import { afterAll, beforeAll, expect, it } from "vitest";
import { createArchive } from "@/utils/archive/archive";
import { createSyncStore } from "@/utils/background/sync-store";
import { fetchAccountInfo } from "@/utils/binance/account-info";
import { fetchSnapshots, SNAPSHOT_WEIGHT } from "@/utils/binance/account-snapshot";
import { createClient } from "@/utils/binance/client";
import { createClock } from "@/utils/binance/clock";
import { fetchServerTime } from "@/utils/binance/server-time";
import { fail } from "@/utils/domain/failure";
import type { Signer } from "@/utils/domain/signer";
import type { Budget } from "@/utils/sync/budget";
import { createEngine } from "@/utils/sync/engine";
import { createGate } from "@/utils/sync/gate";
import { createWalletReader } from "@/utils/sync/read-wallet";
import { createWalletCheck } from "@/utils/sync/wallet-check";
import { type Exchange, startExchange } from "../../exchange/index.ts";
import { createExchangeFetch } from "../binance/exchange-fetch.ts";
import { signerOf } from "../binance/world.ts";

/** A minute lasts four seconds, for the exchange and for the sync alike: nothing in either is changed. */
const FASTER = 15;
const ACCOUNTS = Number(process.env["ACCOUNTS"] ?? 4);
const MINUTE = 60_000;
const SNAPSHOT = "/sapi/v1/accountSnapshot";

const begun = Date.now();
const now = () => begun + (Date.now() - begun) * FASTER;
let exchange: Exchange;

beforeAll(async () => {
  exchange = await startExchange({ now });
});
afterAll(() => exchange.close());

it(`reads ${ACCOUNTS} accounts over real TLS within a minute of the least possible, without one 429`, async () => {
  const signers = new Map<string, Signer>();
  for (let index = 0; index < ACCOUNTS; index += 1) {
    signers.set(`account ${index}`, await signerOf(exchange.addAccount({ seed: index, assets: 5, days: 60 })));
  }
  const ids = [...signers.keys()];
  const profile = async () => ({
    fiat: "USD" as const,
    accounts: ids.map((id) => ({ id, name: id, demo: false, paused: false, createdAt: 0 })),
  });
  const archive = createArchive({
    profile,
    mirror: { keep: async () => {}, forget: (_, remove) => remove(), damage: async () => [] },
  });
  const store = createSyncStore(archive, async () => ids);
  const clock = createClock({
    now,
    serverTime: () => fetchServerTime(get),
    load: async () => null,
    save: async () => {},
  });
  let budget: Budget | null = null;
  const get = createClient({
    fetch: createExchangeFetch(exchange).fetch,
    clock,
    gate: createGate({
      now: clock.now,
      load: async () => budget,
      save: async (next) => {
        budget = next;
      },
    }),
    online: () => true,
  });
  const signed = async <T>(account: string, use: (signer: Signer) => Promise<T>) => {
    const signer = signers.get(account);
    return signer ? use(signer) : fail({ kind: "key-damaged" as const });
  };
  const common = { store, now: clock.now, random: Math.random };
  const reconcile = createEngine({
    store,
    clock,
    accounts: async () => ids,
    obstacle: async () => null,
    checkWallets: createWalletCheck({
      ...common,
      fetchAccountInfo: (account) => signed(account, (signer) => fetchAccountInfo(get, signer)),
    }),
    readWallet: createWalletReader({
      ...common,
      weight: SNAPSHOT_WEIGHT,
      fetchSnapshots: (ask) => signed(ask.account, (signer) => fetchSnapshots(get, signer, ask)),
    }),
    readPrices: async () => null,
    exclusive: (work) => work(),
    show: async () => {},
    tell: async () => {},
    waitUntil: (until) => new Promise((resolve) => setTimeout(resolve, Math.max(0, until - clock.now()) / FASTER)),
    schedule: async () => {},
  });

  expect(await reconcile()).toEqual({ ok: true, value: null });

  const calls = exchange.calls(SNAPSHOT);
  expect(exchange.log.filter(({ status }) => status !== 200)).toEqual([]);
  expect(calls).toHaveLength(3 * ACCOUNTS);
  expect((await archive.heads()).map(({ count }) => count)).toEqual(calls.map(() => 30));
  const windows = Math.ceil(calls.length / 5) - 1;
  const least = (Math.floor((calls[0]?.at ?? 0) / MINUTE) + windows) * MINUTE;
  expect((calls.at(-1)?.at ?? 0) - least).toBeLessThan(MINUTE);
}, 120_000);
