import type { AccountState } from "../domain/account-state";
import type { Day } from "../domain/day";
import type { Run } from "../domain/run";
import type { Snapshot } from "../domain/snapshot";
import type { Wallet } from "../domain/wallet";
import type { Probe } from "./planner";
import type { PriceNeeds } from "./price-planner";
import type { MissingPairs, PricedRow } from "./prices";

/** What the sync needs of the archive. Every method answers only when the disk has it. */
export interface SyncStore {
  accountState(account: string): Promise<AccountState>;
  savedDays(account: string, wallet: Wallet, first: Day, last: Day): Promise<ReadonlySet<Day>>;
  probe(): Promise<Probe | null>;
  priceNeeds(): Promise<{ needs: PriceNeeds; missing: MissingPairs }>;
  /** Stores what a call brought and what is remembered of it, all or nothing. */
  commit(step: {
    account: string;
    state: AccountState;
    received?: { wallet: Wallet; snapshots: Received[] };
    needs?: PriceNeeds;
    probe?: Probe;
    run?: Omit<Run, "daysAdded">;
  }): Promise<void>;
  savePrices(rows: PricedRow[], rest: PricesLeft): Promise<void>;
  saveNextAt(nextAt: number): Promise<void>;
}

/** What is left to price after a batch. */
interface PricesLeft {
  needs: PriceNeeds;
  missing: MissingPairs;
  /** Whether the pages should be brought up to date with it: that costs as much as the batch itself. */
  show: boolean;
}

export interface Received {
  day: Day;
  snapshot: Snapshot;
  text: string;
}
