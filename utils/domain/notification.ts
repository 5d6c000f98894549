import type { Day } from "./day";
import type { Change, Money } from "./view";
import type { Wallet } from "./wallet";

/** Something that happened, to be told outside of the pages. Whoever puts it into words sees to what is hidden. */
export type Notification =
  /** A new close is there, and how it compares with an earlier one where there is one. */
  | { kind: "daily"; day: Day; total: Money; partial: boolean; change: Pick<Change, "since" | "ratio"> | null }
  /** Reading failed two days in a row: these wallets, or with none of them everything. */
  | { kind: "failed"; day: Day; accounts: { name: string; wallets: Wallet[] }[] }
  /** A missing day can be had until `leavesAt` (ms) only. */
  | { kind: "at-risk"; day: Day; leavesAt: number }
  /** The margin level of an account at a close was below what the user set. */
  | { kind: "margin"; day: Day; account: string; name: string; level: string };
