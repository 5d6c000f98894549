import { addDays, daysFrom, lastClosedDay } from "../../../utils/domain/day";
import { WALLETS, type Wallet } from "../../../utils/domain/wallet";
import { inventAnswer } from "../tools/invent-answers.ts";

/** Thirty days of each wallet, as the exchange would answer for them. */
export function answers(assets: number): { first: string; last: string; texts: Record<Wallet, string> } {
  const last = lastClosedDay(Date.now());
  const first = addDays(last, -29);
  const texts = WALLETS.map((wallet) => [wallet, inventAnswer(wallet, daysFrom(first, last), assets)] as const);
  return { first, last, texts: Object.fromEntries(texts) as Record<Wallet, string> };
}
