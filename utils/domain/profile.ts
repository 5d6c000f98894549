import type { Fiat } from "./view";

/** An account the user connected: nothing of its key. */
export interface Account {
  id: string;
  name: string;
  /** Generated data, not from Binance. */
  demo: boolean;
  /** ms since the epoch. */
  createdAt: number;
}

/** What of the user's settings goes into the view record. */
export interface Profile {
  /** In the user's order. */
  accounts: Account[];
  fiat: Fiat;
}
