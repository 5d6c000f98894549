import type { Archive } from "../../../utils/archive/archive";
import { hashOf } from "../../../utils/archive/digest";
import { walletState } from "../../../utils/archive/wallet-state";
import { newAccountState } from "../../../utils/domain/account-state";
import { addDays, daysFrom, lastClosedDay } from "../../../utils/domain/day";
import type { Snapshot } from "../../../utils/domain/snapshot";
import { WALLETS, type Wallet } from "../../../utils/domain/wallet";
import { saveAccount, saveDisplay } from "../../../utils/settings";
import { assetNames, inventSnapshot } from "../tools/invent-answers.ts";
import { openArchive } from "./open-archive";

/** Days that are written in one go. */
const PAGE = 300;

export interface Filling {
  /** Which accounts, as 1, 2, 3 …; what is already there of others stays. */
  accounts: number[];
  days: number;
  assets: number;
  /** How far back there are closing prices; as far as a view looks, unless told otherwise. */
  pricedDays?: number;
}

/**
 * Fills the archive with some years of accounts that look as if they had been read to the newest close, through the
 * product's own writing side: rows, closes, heads, mark, mirror, views. Answers how many bytes of answers that are.
 */
export async function fill({ accounts, days, assets, pricedDays = 40 }: Filling): Promise<number> {
  const archive = openArchive();
  const now = Date.now();
  let bytes = 0;
  await savePrices(archive, assets, pricedDays);
  // Asked once, on the first day: whoever has years has answered.
  await saveDisplay({ direction: "green-up" });
  await archive.keep("clock", { offsetMs: 0, takenAt: now });
  for (const index of accounts) {
    const id = `account-${index}`;
    await saveAccount({ id, name: `Account ${index}`, demo: false, paused: false, createdAt: now });
    for (const wallet of WALLETS) bytes += await fillWallet(archive, id, wallet, { days, assets });
    const state = { ...newAccountState(), walletsCheckedAt: now, askedAt: now, savedAt: now };
    await archive.commit({ state: { [`account:${id}`]: state }, changed: [id] });
  }
  archive.close();
  return bytes;
}

async function fillWallet(archive: Archive, account: string, wallet: Wallet, size: Pick<Filling, "days" | "assets">) {
  const last = lastClosedDay(Date.now());
  const all = daysFrom(addDays(last, 1 - size.days), last);
  let bytes = 0;
  for (let at = 0; at < all.length; at += PAGE) {
    const rows = all.slice(at, at + PAGE).map(async (day) => {
      const snapshot = inventSnapshot(wallet, day, size.assets) as unknown as Snapshot;
      const text = JSON.stringify(snapshot);
      bytes += text.length;
      return { day, snapshot, revision: { text, sha256: await hashOf(wallet, day, text), receivedAt: Date.now() } };
    });
    await archive.commit({ snapshots: { account, wallet, snapshots: await Promise.all(rows) }, changed: "none" });
  }
  // As if it had been verified today: nothing runs by itself while something is measured.
  await archive.keep(walletState("verified", account, wallet), Date.now());
  return bytes;
}

/** Closing prices of every asset. */
async function savePrices(archive: Archive, assets: number, pricedDays: number): Promise<void> {
  const last = lastClosedDay(Date.now());
  const symbols = assetNames(assets).filter((asset) => asset !== "USDT");
  const prices = daysFrom(addDays(last, 1 - pricedDays), last).flatMap((day, at) =>
    symbols.map((asset, index) => ({ symbol: `${asset}USDT`, day, close: `${index + 1}.${at + 10}000000` })),
  );
  for (let at = 0; at < prices.length; at += PAGE * 10) {
    await archive.commit({ prices: prices.slice(at, at + PAGE * 10), changed: "none" });
  }
}
