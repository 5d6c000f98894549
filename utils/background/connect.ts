import { fetchKeyRights } from "../binance/api-restrictions";
import type { Client, Clock } from "../binance/client";
import { type Failure, fail, ok, type Result } from "../domain/failure";
import type { Account } from "../domain/profile";
import type { Connection } from "../messages";
import type { Vault } from "../vault/vault";

/** An API key and an HMAC secret are 64 letters and digits each ("API Key Types"). */
const FORM = /^[A-Za-z0-9]{64}$/;

/** Tests a key against Binance and keeps it only when it can read and do nothing else. */
export function createConnect(parts: {
  get: Client;
  clock: Clock;
  vault: Vault;
  obstacle: () => Promise<Failure | null>;
  saveAccount: (account: Account) => Promise<void>;
}) {
  const { get, clock, vault, obstacle, saveAccount } = parts;
  return async function connect({ name, apiKey, secret }: Connection): Promise<Result<{ id: string }>> {
    if (!FORM.test(apiKey)) return fail({ kind: "key-malformed" });
    if (!FORM.test(secret)) return fail({ kind: "secret-mismatch" });
    const stopped = await obstacle();
    if (stopped) return fail(stopped);
    const key = { alg: "HMAC" as const, apiKey, secret };
    const signer = await vault.trial(key);
    if (!signer.ok) return signer;
    const reached = await clock.synchronise();
    if (!reached.ok) return reached;
    const rights = await fetchKeyRights(get, signer.value);
    if (!rights.ok) return rights;
    if (!rights.value.reading) return fail({ kind: "key-refused" });
    const more = [...rights.value.moving, ...rights.value.trading];
    if (more.length > 0) return fail({ kind: "key-too-powerful", rights: more });
    const id = crypto.randomUUID();
    // The key first: an account without one would be a broken promise, a key without an account is only never used.
    await vault.keep(id, key);
    await saveAccount({ id, name, demo: false, createdAt: Date.now() });
    return ok({ id });
  };
}
