import * as z from "zod/mini";
import { ok, type Result } from "../domain/failure";
import { API_HOST, type Client } from "./client";
import { check, instant } from "./schema";

const Answer = z.object({ serverTime: instant });

/** Binance's time, ms. `GET /api/v3/time`, weight 1, no key ("Check server time"). */
export async function fetchServerTime(get: Client): Promise<Result<number>> {
  const reply = await get({ host: API_HOST, path: "/api/v3/time", weight: 1 });
  if (!reply.ok) return reply;
  const answer = check(Answer, reply.value);
  return answer.ok ? ok(answer.value.serverTime) : answer;
}
