import { type AccountState, newAccountState, type WalletState } from "@/utils/domain/account-state";
import { DEFAULT_DISPLAY, type Display } from "@/utils/domain/display";
import type { Situation } from "@/utils/domain/due-notifications";
import type { Failure } from "@/utils/domain/failure";
import type { View } from "@/utils/domain/view";
import type { Wallet } from "@/utils/domain/wallet";
import { aMarginWallet, aView, DAY, NOW } from "../../components/a-view";

const ALL_ON = { notifyDaily: true, notifyFailed: true, notifyAtRisk: true, notifyMargin: true } as const;

/** What is different from a quiet day. */
export interface Given {
  display?: Partial<Display>;
  /** Of all together. */
  all?: Partial<View>;
  level?: string | null;
  levelDay?: string;
  failing?: Partial<Record<Wallet, Partial<WalletState>>>;
  stopped?: Failure | null;
  nowAt?: number;
}

/** How things stand after a run, with one account and every notification switched on. */
export function situation({
  display,
  all,
  level = "3",
  levelDay = DAY,
  failing = {},
  stopped = null,
  nowAt = NOW,
}: Given) {
  const figures = { level, totalAssetBtc: "1", liabilityBtc: "0", netBtc: "1" };
  const view = aView({ name: "Main", wallets: [aMarginWallet({ day: levelDay, margin: figures })] });
  const fresh = newAccountState();
  const wallets = Object.entries(fresh.wallets).map(([wallet, before]) => {
    const over = failing[wallet as Wallet];
    return [wallet, over ? { ...before, triedAt: nowAt, ...over } : before];
  });
  const state: AccountState = { ...fresh, wallets: Object.fromEntries(wallets) };
  return {
    display: { ...DEFAULT_DISPLAY, ...ALL_ON, ...display },
    all: aView(all),
    accounts: [{ id: "a", view, state }],
    stopped,
    nowAt,
  } satisfies Situation;
}
