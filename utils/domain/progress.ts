import type { Wallet } from "./wallet";

/** What the running sync is doing, written to `storage.session` so that pages can show it. `null` there: none runs. */
export type Progress =
  | { doing: "reading"; account: string; wallet: Wallet; done: number; of: number }
  | { doing: "prices"; done: number; of: number }
  | { doing: "waiting"; untilAt: number; reason: "budget" | "rate-limited"; done: number; of: number };

/** With the heartbeat: when the background last said so, ms by this computer's clock. */
export type ShownProgress = Progress & { at: number };
