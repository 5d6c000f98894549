import { coverageOf, type WalletDays } from "./coverage";
import type { Display } from "./display";
import type { Failure } from "./failure";
import { failureCode } from "./failure-code";
import type { Run } from "./run";
import type { VaultState } from "./vault-state";
import type { View } from "./view";

const RUNS = 20;

export interface DiagnosticsInput {
  version: string;
  /** What the browser calls itself. */
  browser: string;
  languages: readonly string[];
  /** What the browser allows, by its own names. */
  permissions: readonly string[];
  view: View | null;
  /** One per account, in the user's order. */
  views: View[];
  days: WalletDays[];
  /** Newest first. */
  runs: Run[];
  display: Display;
  vault: VaultState | null;
  stopped: Failure | null;
  snapshots: number;
  used: number | null;
  /** ms, by Binance's clock. */
  nowAt: number;
}

/**
 * What a report of a problem needs, as JSON to be read before it is sent. Made of what is named here and nothing else:
 * no key, no amount, no asset, no name of an account, no address. Accounts are numbered in their order.
 */
export function diagnostics(input: DiagnosticsInput): string {
  const { view, views, vault, display, stopped } = input;
  const numberOf = (id: string) => views.findIndex((one) => one.id === id) + 1;
  const at = (instant: number | null) => instant && new Date(instant).toISOString();
  return JSON.stringify(
    {
      daybook: input.version,
      browser: input.browser,
      languages: input.languages,
      permissions: input.permissions,
      at: at(input.nowAt),
      clockOffsetMs: view?.clockOffsetMs ?? null,
      nextAt: at(view?.nextAt ?? null),
      stopped: stopped && failureCode(stopped),
      vault: vault && { mode: vault.mode, locked: vault.locked, autoLockMinutes: vault.autoLockMinutes },
      display: settingsOf(display),
      archive: { snapshots: input.snapshots, usedBytes: input.used, daysDamaged: view?.damage?.days ?? 0 },
      accounts: views.map((one) => accountOf(one, input)),
      runs: input.runs.slice(0, RUNS).map((run) => ({
        at: at(run.at),
        account: numberOf(run.account),
        wallet: run.wallet,
        daysAdded: run.daysAdded,
        weight: run.weight,
        failure: run.failure && failureCode(run.failure),
      })),
    },
    null,
    1,
  );
}

/** Settings that are amounts stay here: they may tell how much there is. */
function settingsOf({ smallBelow: _, ...settings }: Display) {
  return settings;
}

function accountOf({ id, demo, day, wallets, syncedAt }: View, { views, days, nowAt }: DiagnosticsInput) {
  return {
    number: views.findIndex((one) => one.id === id) + 1,
    demo,
    day,
    syncedAt: syncedAt && new Date(syncedAt).toISOString(),
    wallets: wallets.map(({ wallet, inUse, day: newest, failure }) => {
      const kept = days.find((one) => one.account === id && one.wallet === wallet);
      const coverage = coverageOf(kept?.saved ?? [], nowAt);
      return {
        wallet,
        inUse,
        day: newest,
        saved: coverage?.saved ?? 0,
        missing: coverage?.missing.length ?? 0,
        lost: coverage?.lost.length ?? 0,
        absent: kept?.absent.length ?? 0,
        failure: failure && failureCode(failure),
      };
    }),
  };
}
