import { fail, ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import { deviceKey } from "./device-key";
import type { KeyAlgorithm, KeyRecord } from "./record";
import { createSigner, importSecret } from "./signer";
import { unwrapSecret, wrapSecret } from "./wrap";

/** Where records are kept: extension storage, one per account. */
export interface KeyStore {
  get(account: string): Promise<KeyRecord | null>;
  set(account: string, record: KeyRecord): Promise<void>;
  remove(account: string): Promise<void>;
}

export type Vault = ReturnType<typeof createVault>;

/** Keeps each account's key encrypted and hands out signers; the secret itself never leaves it. */
export function createVault({ store, now }: { store: KeyStore; now: () => number }) {
  return {
    /** A signer for a key that is not kept yet, to test it with. Fails when the secret is not of the kind's form. */
    async trial(key: { alg: KeyAlgorithm; apiKey: string; secret: string }): Promise<Result<Signer>> {
      try {
        return ok(createSigner({ ...key, key: await importSecret(key.alg, key.secret) }));
      } catch {
        return fail({ kind: "secret-mismatch" });
      }
    },

    /** Wraps a key and keeps it for an account. */
    async keep(account: string, key: { alg: KeyAlgorithm; apiKey: string; secret: string }): Promise<void> {
      const wrappingKey = await deviceKey({ create: true });
      if (!wrappingKey) throw new Error("the device key could not be made");
      await store.set(account, await wrapSecret({ ...key, createdAt: now() }, wrappingKey));
    },

    /** The account's signer; `key-damaged` when its record can no longer be opened. Nothing is ever deleted for that. */
    async signer(account: string): Promise<Result<Signer>> {
      const record = await store.get(account);
      const wrappingKey = record && (await deviceKey({ create: false }));
      if (!record || !wrappingKey) return fail({ kind: "key-damaged" });
      try {
        const key = await unwrapSecret(record, wrappingKey);
        return ok(createSigner({ apiKey: record.apiKey, alg: record.alg, key }));
      } catch {
        return fail({ kind: "key-damaged" });
      }
    },

    /** Forgets an account's key. */
    remove: (account: string) => store.remove(account),
  };
}
