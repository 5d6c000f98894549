import * as z from "zod/mini";
import { closeOf, type Day, dayOf } from "../domain/day";
import { fail, ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import type { Snapshot } from "../domain/snapshot";
import type { Wallet } from "../domain/wallet";
import { API_HOST, type Client } from "./client";
import { amount, check, instant } from "./schema";

/** Request weight (IP); 12,000 a minute allow five calls. */
export const SNAPSHOT_WEIGHT = 2400;
const SNAPSHOT_PATH = "/sapi/v1/accountSnapshot";

const asset = z.string().check(z.refine((name) => name !== ""));

const Spot = z.looseObject({
  type: z.literal("spot"),
  updateTime: instant,
  data: z.looseObject({
    totalAssetOfBtc: amount,
    balances: z.array(z.looseObject({ asset, free: amount, locked: amount })),
  }),
});

const Margin = z.looseObject({
  type: z.literal("margin"),
  updateTime: instant,
  data: z.looseObject({
    marginLevel: amount,
    totalAssetOfBtc: amount,
    totalLiabilityOfBtc: amount,
    totalNetAssetOfBtc: amount,
    userAssets: z.array(
      z.looseObject({ asset, borrowed: amount, free: amount, interest: amount, locked: amount, netAsset: amount }),
    ),
  }),
});

const Futures = z.looseObject({
  type: z.literal("futures"),
  updateTime: instant,
  data: z.looseObject({
    assets: z.array(z.looseObject({ asset, walletBalance: amount })),
    position: z.array(z.looseObject({ symbol: asset, positionAmt: amount, entryPrice: amount, markPrice: amount })),
  }),
});

const ANSWERS = {
  spot: z.object({ snapshotVos: z.array(Spot) }),
  margin: z.object({ snapshotVos: z.array(Margin) }),
  futures: z.object({ snapshotVos: z.array(Futures) }),
};

/** A checked snapshot, and its JSON as it came, with fields this code does not know. */
export interface ReceivedSnapshot {
  day: Day;
  snapshot: Snapshot;
  text: string;
}

/**
 * One wallet's snapshots from `first` to `last`, at most 30 days, in no particular order; days Binance has none of are
 * simply not there. A snapshot of a later day, a day twice or an asset twice fails the whole answer: it cannot be trusted.
 *
 * `GET /sapi/v1/accountSnapshot`, weight 2400. The span must be under 30 days, the limit at most 30, and only the last
 * month can be asked for ("Daily Account Snapshot"). So the window starts a minute before the first day's close, not at
 * its midnight: then 30 closes are 29 days apart and the oldest of them is less than 30 days ago.
 */
export async function fetchSnapshots(
  get: Client,
  signer: Signer,
  { wallet, first, last }: { wallet: Wallet; first: Day; last: Day },
): Promise<Result<ReceivedSnapshot[]>> {
  const params = {
    type: wallet.toUpperCase(),
    startTime: closeOf(first) - 60_000,
    endTime: closeOf(last) - 1,
    limit: 30,
  };
  const reply = await get({ host: API_HOST, path: SNAPSHOT_PATH, weight: SNAPSHOT_WEIGHT, params, signer });
  if (!reply.ok) return reply;
  const answer = check<{ snapshotVos: Snapshot[] }>(
    ANSWERS[wallet] as z.ZodMiniType<{ snapshotVos: Snapshot[] }>,
    reply.value,
  );
  if (!answer.ok) return answer;
  // The texts are taken from what came, not from what the schema made of it.
  const raw = (reply.value as { snapshotVos: unknown[] }).snapshotVos;
  const received = answer.value.snapshotVos.map((snapshot, index) => ({
    day: dayOf(snapshot.updateTime),
    snapshot,
    text: JSON.stringify(raw[index]),
  }));
  const problem = findProblem(received, last);
  return problem ? fail({ kind: "unexpected-answer", detail: problem }) : ok(received);
}

/** What makes a well-formed answer untrustworthy, or `null`. */
function findProblem(received: ReceivedSnapshot[], last: Day): string | null {
  const days = new Set<Day>();
  for (const [index, { day, snapshot }] of received.entries()) {
    if (day > last) return `snapshotVos.${index}.updateTime is after the last day asked for`;
    if (days.has(day)) return `snapshotVos.${index}.updateTime has a day twice`;
    days.add(day);
    const names = namesIn(snapshot);
    if (new Set(names).size < names.length) return `snapshotVos.${index}.data has an asset twice`;
  }
  return null;
}

function namesIn(snapshot: Snapshot): string[] {
  if (snapshot.type === "spot") return snapshot.data.balances.map((row) => row.asset);
  if (snapshot.type === "margin") return snapshot.data.userAssets.map((row) => row.asset);
  return snapshot.data.assets.map((row) => row.asset);
}
