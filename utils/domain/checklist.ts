/** `failed` is a refusal, except of an IP limit: a key without one is fine, one with it is better. */
type Check = "ok" | "failed" | "not-checked";

/** What was found out about a key that is being connected, in the order in which it comes out. */
export interface Checklist {
  reached: Check;
  clock: Check;
  /** How far this computer is ahead of Binance, ms; `null` before that is known. */
  clockSkewMs: number | null;
  keyAccepted: Check;
  reading: Check;
  /** `ok`: the key may not withdraw. */
  withdrawals: Check;
  /** `ok`: the key may not transfer. */
  transfers: Check;
  /** `ok`: the key may not trade, nor anything else beyond reading. */
  trading: Check;
  ipRestricted: Check;
  /** Kept: in this profile only, or under the passphrase. */
  kept: Check;
}

/** Nothing is known yet. */
export const NOTHING_CHECKED: Checklist = {
  reached: "not-checked",
  clock: "not-checked",
  clockSkewMs: null,
  keyAccepted: "not-checked",
  reading: "not-checked",
  withdrawals: "not-checked",
  transfers: "not-checked",
  trading: "not-checked",
  ipRestricted: "not-checked",
  kept: "not-checked",
};
