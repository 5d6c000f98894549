import { fetchSnapshots } from "../../../utils/binance/account-snapshot";
import { API_HOST, createClient } from "../../../utils/binance/client";
import { dayOf } from "../../../utils/domain/day";
import { ok } from "../../../utils/domain/failure";
import { createSigner, importSecret } from "../../../utils/vault/signer";
import type { PeerOptions } from "./peer-options.ts";

/** Daybook's own client, as the background puts it together, without the archive behind its gate. */
export function createCall({ base, apiKey, secret, period, bare = false }: PeerOptions) {
  const get = createClient({
    fetch: (url, init) => fetch(String(url).replace(API_HOST, base), init),
    clock: { now: Date.now, synchronise: async () => ok(0) },
    gate: { enter: async () => ok(null), leave: async () => {} },
    online: () => true,
  });
  const signer = importSecret("HMAC", secret).then((key) => createSigner({ apiKey, alg: "HMAC", key }));
  const days = { first: dayOf(period.startTime), last: dayOf(period.endTime) };
  const request = { host: API_HOST, path: "/sapi/v1/accountSnapshot", weight: 2400 } as const;
  const params = { type: "SPOT", ...period, limit: 30 };
  return async () => {
    if (bare) {
      const answer = await get({ ...request, params, signer: await signer });
      return answer.ok ? (answer.value as { snapshotVos: unknown[] }).snapshotVos.length : 0;
    }
    const answer = await fetchSnapshots(get, await signer, { wallet: "spot", ...days });
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value.length;
  };
}
