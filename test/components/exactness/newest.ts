import type { Day } from "../../../utils/domain/day";
import type { Snapshot } from "../../../utils/domain/snapshot";
import type { HeldWallet } from "./invent-holdings";
import type { Worth, Worths } from "./reckon-worth";

/** The newest close of a wallet. */
export function newestOf({ snapshots }: HeldWallet): Day | undefined {
  return Object.keys(snapshots).sort().at(-1);
}

/** What a wallet was worth at its newest close. */
export function newestWorth(worths: Worths, wallet: HeldWallet): Worth {
  return worths.ofWallet(wallet, newestOf(wallet) as Day);
}

/** What Binance said of a wallet at its newest close. */
export function newestSnapshot(wallet: HeldWallet): Snapshot {
  return wallet.snapshots[newestOf(wallet) as Day] as Snapshot;
}
