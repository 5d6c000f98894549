import { hashOf } from "../../../utils/archive/digest";
import { fetchSnapshots } from "../../../utils/binance/account-snapshot";
import { ok } from "../../../utils/domain/failure";
import { WALLETS } from "../../../utils/domain/wallet";
import { needsOf } from "../../../utils/sync/price-planner";
import { answers } from "./answers";

/** Where the time of a sync goes before anything is written, ms by part, over the same answers. */
export async function timeParts({ assets }: { assets: number }): Promise<Record<string, number>> {
  const { first, last, texts } = answers(assets);
  const signer = { apiKey: "key", sign: async () => "" };
  const spent: Record<string, number> = {};
  const timed = async <T>(part: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    spent[part] = (spent[part] ?? 0) + performance.now() - begun;
    return result;
  };
  let needs = {};
  for (const wallet of WALLETS) {
    const json: unknown = await timed("JSON.parse", () => JSON.parse(texts[wallet]));
    const answer = await timed("checks and texts", () =>
      fetchSnapshots(async () => ok(json), signer, { wallet, first, last }),
    );
    if (!answer.ok) throw new Error(`not accepted: ${JSON.stringify(answer.failure)}`);
    await timed("hashes", () => Promise.all(answer.value.map(({ day, text }) => hashOf(wallet, day, text))));
    needs = await timed("price needs", () => needsOf(needs, answer.value));
  }
  return spent;
}
