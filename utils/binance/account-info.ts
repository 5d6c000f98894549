import * as z from "zod/mini";
import { ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import type { Wallet } from "../domain/wallet";
import { API_HOST, type Client } from "./client";
import { check } from "./schema";

const Answer = z.object({ isMarginEnabled: z.boolean(), isFutureEnabled: z.boolean() });

/**
 * Which wallets the account has opened; asking saves 2,400 weight for each that is not. `GET /sapi/v1/account/info`,
 * weight 1 ("Account info").
 */
export async function fetchAccountInfo(get: Client, signer: Signer): Promise<Result<Record<Wallet, boolean>>> {
  const reply = await get({ host: API_HOST, path: "/sapi/v1/account/info", weight: 1, signer });
  if (!reply.ok) return reply;
  const answer = check(Answer, reply.value);
  if (!answer.ok) return answer;
  return ok({ spot: true, margin: answer.value.isMarginEnabled, futures: answer.value.isFutureEnabled });
}
