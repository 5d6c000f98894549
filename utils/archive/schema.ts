import type { DBSchema } from "idb";
import type { Close } from "../domain/close";
import type { Day } from "../domain/day";
import type { Decimal } from "../domain/decimal";
import type { Run } from "../domain/run";
import type { View } from "../domain/view";
import type { Wallet } from "../domain/wallet";

export const DATABASE = "daybook";
/** Where a rescue puts what it can read, until it is in a new archive. */
export const RESCUE_DATABASE = `${DATABASE}-rescue`;
/** Steps are in database.ts. Raise with a new step; never edit one that was released. */
export const SCHEMA_VERSION = 1;

export const STORES = ["snapshots", "closes", "heads", "prices", "state", "runs", "view"] as const;

type RowKey = [account: string, wallet: Wallet, day: Day];

/** One answer Binance gave for a day. A later, different answer becomes another revision; none is ever dropped. */
export interface Revision {
  /** The snapshot's JSON as it came, unknown fields included. */
  text: string;
  /** SHA-256 of wallet, day and text, hex: the same wherever the row is stored. */
  sha256: string;
  /** ms since the epoch, by Binance's clock. */
  receivedAt: number;
}

/** One wallet of one account on one UTC day, for good. */
export interface SnapshotRow {
  account: string;
  wallet: Wallet;
  day: Day;
  /** Oldest first; the newest is shown. */
  revisions: Revision[];
}

/** What a wallet's rows should amount to, kept beside them so that a loss is noticed. */
export interface Head {
  account: string;
  wallet: Wallet;
  count: number;
  /** How many revisions the rows have; it only ever grows, so of two heads the one with more is the later. */
  revisions: number;
  firstDay: Day;
  lastDay: Day;
  /** The rows' revision hashes combined with exclusive or, hex: independent of the order they came in. */
  digest: string;
}

/** The closing price of a symbol on a UTC day. */
export interface PriceRow {
  symbol: string;
  day: Day;
  close: Decimal;
}

export interface ArchiveSchema extends DBSchema {
  snapshots: { key: RowKey; value: SnapshotRow };
  closes: { key: RowKey; value: Close };
  heads: { key: [string, Wallet]; value: Head };
  prices: { key: [string, Day]; value: PriceRow; indexes: { day: Day } };
  /** What the sync remembers from run to run, by name. */
  state: { key: string; value: unknown };
  runs: { key: number; value: Run; indexes: { at: number } };
  /** What the popup paints from: one record per account, and `all`. */
  view: { key: string; value: View };
}
