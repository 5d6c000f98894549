import type { ExchangeAccount } from "./account.ts";
import type { ParameterRules } from "./check-parameters.ts";
import type { Market } from "./market.ts";
import type { Query } from "./query.ts";

/** Readings of the documentation a test may want changed. */
export interface Rules {
  /** Length of "the last one month", counted back from the exchange's now. */
  windowDays: number;
  /** A start before the last month: refused, or answered with the rows that are still served. */
  tooOld: "refuse" | "clip";
}

export interface Call {
  query: Query;
  now: number;
  market: Market;
  rules: Rules;
}

interface Common {
  path: string;
  weight: (query: Query) => number;
  parameters: ParameterRules;
}

export type Endpoint =
  | (Common & { signed: false; answer: (call: Call) => unknown })
  | (Common & { signed: true; answer: (call: Call, account: ExchangeAccount) => unknown });
