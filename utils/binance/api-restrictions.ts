import * as z from "zod/mini";
import { ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import { API_HOST, type Client } from "./client";
import { check } from "./schema";

const Answer = z.looseObject({
  ipRestrict: z.boolean(),
  enableReading: z.boolean(),
  enableWithdrawals: z.boolean(),
  enableInternalTransfer: z.boolean(),
  permitsUniversalTransfer: z.boolean(),
});

/** Flags that allow no more than reading. */
const HARMLESS = new Set(["enableReading", "enableFixReadOnly"]);
/** Flags with which money can leave the account. */
const MOVING = new Set(["enableWithdrawals", "enableInternalTransfer", "permitsUniversalTransfer"]);

/** What a key may do, in Binance's own flag names. */
export interface KeyRights {
  reading: boolean;
  ipRestricted: boolean;
  /** Rights to take money out. */
  moving: string[];
  /** Rights beyond reading that leave the money in the account; an unknown flag counts here. */
  trading: string[];
}

/** What this key may do. `GET /sapi/v1/account/apiRestrictions`, weight 1 ("Get API Key Permission"). */
export async function fetchKeyRights(get: Client, signer: Signer): Promise<Result<KeyRights>> {
  const reply = await get({ host: API_HOST, path: "/sapi/v1/account/apiRestrictions", weight: 1, signer });
  if (!reply.ok) return reply;
  const answer = check(Answer, reply.value);
  if (!answer.ok) return answer;
  const granted = Object.entries(answer.value)
    .filter(([name, value]) => /^(enable|permits)/.test(name) && value !== false && !HARMLESS.has(name))
    .map(([name]) => name);
  return ok({
    reading: answer.value.enableReading,
    ipRestricted: answer.value.ipRestrict,
    moving: granted.filter((name) => MOVING.has(name)),
    trading: granted.filter((name) => !MOVING.has(name)),
  });
}
