import type { Display } from "./display";

/** An account the user connected: nothing of its key. */
export interface Account {
  id: string;
  name: string;
  /** Generated data, not from Binance. */
  demo: boolean;
  /** Not read until it is resumed; its history stays. */
  paused: boolean;
  /** ms since the epoch. */
  createdAt: number;
  /** What its key may do beyond reading, as last seen: a standing warning. Missing until that was looked at. */
  rights?: AccountRights;
}

/** Rights of a key beyond reading, in Binance's own flag names. */
export interface AccountRights {
  /** With these, money can leave the account. */
  moving: string[];
  trading: string[];
  /** ms since the epoch. */
  lookedAt: number;
}

/** What of the user's settings goes into the view record. */
export interface Profile {
  /** In the user's order. */
  accounts: Account[];
  display: Display;
}
