import type { Archive } from "../archive/archive";
import { walletState } from "../archive/wallet-state";
import type { Damage } from "../domain/damage";
import type { Day } from "../domain/day";
import { daysOf, spansOf } from "../domain/day-span";
import type { Profile } from "../domain/profile";
import { VIEW_VERSION } from "../domain/view";
import { WALLETS, type Wallet } from "../domain/wallet";
import { exclusively, loadItems, saveItems } from "./integrity-items";
import { judge, sameHistory } from "./integrity-judgement";
import { mirrorKey } from "./integrity-mirror";

const DAY_MS = 86_400_000;

/** Notices what the archive lost, reports it, and only then lets its heads follow the rows that are left. */
export function createIntegrity(parts: {
  archive: Archive;
  profile: () => Promise<Profile>;
  /** Brings back the list of accounts where extension storage has lost it. */
  recoverAccounts: () => Promise<void>;
  now: () => number;
  /** Runs work while no sync does. */
  whileNoSync: <T>(work: () => Promise<T>) => Promise<T>;
}) {
  const { archive, profile, recoverAccounts, now, whileNoSync } = parts;

  return {
    /** Counts every wallet's rows and compares the heads with their mirror: cheap, and done before anything is asked. */
    async check(): Promise<void> {
      if ((await loadItems()).heads === null) await recoverAccounts();
      for (const [account, wallet] of await wallets()) {
        if (!(await fits(account, wallet))) await whileNoSync(() => settle(account, wallet));
      }
      const { accounts } = await profile();
      if (accounts.length > 0 && (await archive.view("all"))?.v !== VIEW_VERSION) await archive.refreshViews();
    },

    /**
     * Hashes the rows of every wallet that has not been for a day. A wallet that is done stays done if this dies.
     * Answers whether anything was missing.
     */
    async verify(): Promise<boolean> {
      let damaged = false;
      for (const { account, wallet } of await archive.heads()) {
        const name = walletState("verified", account, wallet);
        const verifiedAt = (await archive.state<number>(name)) ?? 0;
        if (Math.abs(now() - verifiedAt) < DAY_MS) continue;
        damaged = (await whileNoSync(() => settle(account, wallet))) || damaged;
        await archive.keep(name, now());
      }
      return damaged;
    },

    /** Says no more of what was noticed so far. The days stay missing, and go on being listed as lost. */
    dismiss: (): Promise<void> => exclusively(() => saveItems({ damage: [] })),
  };

  /** Every wallet that has, had or may have rows. */
  async function wallets(): Promise<[string, Wallet][]> {
    const [{ heads }, kept, { accounts }] = await Promise.all([loadItems(), archive.heads(), profile()]);
    const known = new Map<string, [string, Wallet]>();
    const add = (account: string, wallet: Wallet) => known.set(mirrorKey(account, wallet), [account, wallet]);
    for (const { account, wallet } of [...Object.values(heads ?? {}), ...kept]) add(account, wallet);
    for (const { id } of accounts) for (const wallet of WALLETS) add(id, wallet);
    return [...known.values()];
  }

  /** Whether nothing is wrong as far as counting tells. A mirror that is merely behind catches up. */
  function fits(account: string, wallet: Wallet): Promise<boolean> {
    return exclusively(async () => {
      const key = mirrorKey(account, wallet);
      const { heads } = await loadItems();
      const mirrored = heads?.[key] ?? null;
      const { head, complete } = await archive.tally(account, wallet);
      if (!complete) return false;
      if (sameHistory(head, mirrored)) return true;
      if (!head || (mirrored && mirrored.revisions >= head.revisions)) return false;
      const days = await archive.days(account, wallet);
      const there = new Set(days);
      if (days.length !== head.count || !daysOf(mirrored?.spans ?? []).every((day) => there.has(day))) return false;
      await saveItems({ heads: { ...heads, [key]: { ...head, spans: spansOf(days) } } });
      return true;
    });
  }

  /** Looks at every row; reports what is missing, then lets head and mirror follow. Answers whether anything was. */
  function settle(account: string, wallet: Wallet): Promise<boolean> {
    return exclusively(async () => {
      const key = mirrorKey(account, wallet);
      const found = await archive.examine(account, wallet);
      const { heads, damage } = await loadItems();
      const mirrored = heads?.[key] ?? null;
      const { head, complete } = await archive.tally(account, wallet);
      const missing = judge(head, mirrored, found);
      if (missing !== null) await saveItems({ damage: noted(damage, account, wallet, missing, now()) });
      else if (complete && head?.digest === found.digest && sameHistory(head, mirrored)) return false;
      const mended = await archive.mend(account, wallet, found);
      const { [key]: _, ...others } = heads ?? {};
      await saveItems({
        heads: mended ? { ...others, [key]: { ...mended, spans: spansOf(found.days) } } : others,
      });
      return missing !== null;
    });
  }
}

function noted(damage: Damage[], account: string, wallet: Wallet, days: Day[], noticedAt: number): Damage[] {
  const isSame = (one: Damage) => one.account === account && one.wallet === wallet;
  const known = damage.find(isSame);
  const all = [...new Set([...(known?.days ?? []), ...days])].sort();
  const isNew = all.length > (known?.days.length ?? 0);
  return [
    ...damage.filter((one) => !isSame(one)),
    { account, wallet, noticedAt: isNew || !known ? noticedAt : known.noticedAt, days: all },
  ];
}
