import { fail, ok } from "../../../utils/domain/failure";
import { WALLETS, type Wallet } from "../../../utils/domain/wallet";
import { type Budget, NEW_BUDGET } from "../../../utils/sync/budget";
import { createEngine } from "../../../utils/sync/engine";
import { createGate } from "../../../utils/sync/gate";
import { createWalletReader } from "../../../utils/sync/read-wallet";
import { createWalletCheck } from "../../../utils/sync/wallet-check";
import { createMemoryStore } from "./memory-store";
import { type Call, createVirtualBinance, inStretch, type Stretch, type World } from "./virtual-binance";

const SNAPSHOT = { host: "https://api.binance.com", path: "/sapi/v1/accountSnapshot", weight: 2400 } as const;

export interface History {
  accounts: string[];
  world: World;
  /** When the browser is open, in order. */
  sessions: Stretch[];
  random: () => number;
  /** How likely the worker dies at a step. */
  mortality: number;
}

class Died extends Error {}

/** Lives through a history with the product's own engine, planner, budget and gate, in virtual time. */
export async function simulate({ accounts, world, sessions, random, mortality }: History) {
  let time = sessions[0]?.[0] ?? 0;
  let closesAt = 0;
  let alarmAt = 0;
  let budget: Budget = NEW_BUDGET;
  const now = () => time;
  const { store, days } = createMemoryStore();
  const binance = createVirtualBinance(world, now);
  const gate = createGate({
    now,
    load: async () => budget,
    save: async (next) => {
      budget = next;
    },
  });

  const pass = (until: number) => {
    if (until >= closesAt || random() < mortality) {
      time = Math.min(until, closesAt);
      throw new Died();
    }
    time = until;
  };
  const travel = () => pass(time + 50 + Math.floor(random() * 2000));

  const readWallet = createWalletReader({
    store,
    now,
    random,
    weight: SNAPSHOT.weight,
    fetchSnapshots: async (ask) => {
      const entered = await gate.enter(SNAPSHOT);
      if (!entered.ok) return entered;
      travel();
      const { usedWeight, reply } = binance.answer(ask);
      const known = days(ask.account, ask.wallet);
      const isNew = reply.ok && reply.value.some(({ day }) => !known.has(day));
      const refused = !reply.ok && reply.failure.kind === "rate-limited" ? "refused" : "failed";
      const outcome: Call["outcome"] = isNew ? "new" : reply.ok ? "nothing" : refused;
      binance.calls.push({ ...ask, at: time, outcome });
      travel();
      await gate.leave(SNAPSHOT, { usedWeight, failure: reply.ok ? null : reply.failure });
      return reply;
    },
  });
  const exists = (account: string, wallet: Wallet) => {
    const since = world.opened(account, wallet);
    return since !== null && new Date(time).toISOString() >= since;
  };
  const parts = {
    store,
    accounts: async () => accounts,
    clock: { now, age: () => 0, restore: async () => {}, synchronise: async () => ok(0) },
    obstacle: async () => null,
    checkWallets: createWalletCheck({
      store,
      now,
      random,
      fetchAccountInfo: async (account) =>
        inStretch(world.outages, time)
          ? fail({ kind: "timeout" })
          : ok({ spot: true, margin: exists(account, "margin"), futures: exists(account, "futures") }),
    }),
    readWallet,
    readPrices: async () => null,
    exclusive: <T>(work: () => Promise<T>) => work(),
    show: async () => {},
    tell: async () => {},
    waitUntil: async (until: number) => pass(Math.max(until, time)),
    schedule: async (at: number) => {
      alarmAt = Math.max(at, time + 30_000);
    },
  };

  for (const [opensAt, until] of sessions) {
    time = Math.max(time, opensAt);
    closesAt = until;
    // A browser that was closed has forgotten its alarms; starting it calls reconcile.
    alarmAt = time;
    while (Math.max(alarmAt, time) < until) {
      time = Math.max(alarmAt, time);
      alarmAt = Number.POSITIVE_INFINITY;
      // A worker that died leaves nothing in memory: the next run is that of a new engine.
      const run = createEngine(parts)({ userAsked: random() < 0.05 });
      await run.catch((error) => {
        if (!(error instanceof Died)) throw error;
      });
    }
  }
  const saved = new Map(
    accounts.flatMap((account) => WALLETS.map((wallet) => [`${account} ${wallet}`, days(account, wallet)] as const)),
  );
  return { saved, calls: binance.calls, ownFaults: binance.ownFaults() };
}
