import type { Day } from "./day";
import type { Wallet } from "./wallet";

/** The one account of invented data. It is never there beside a real one, and nothing is ever asked for it. */
export const DEMO_ACCOUNT = "demo";
/** Stands before the symbols of invented prices, which must never value anything real. */
export const DEMO_PRICES = "demo:";

/** Invented answers of the exchange and closing prices up to `last`. */
export interface DemoData {
  last: Day;
  /** As `GET /sapi/v1/accountSnapshot` answers for each wallet. */
  answers: Record<Wallet, unknown>;
  prices: { symbol: string; day: Day; close: string }[];
}
