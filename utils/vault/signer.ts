import type { Signer } from "../domain/signer";
import { ALGORITHMS } from "./algorithms";
import type { KeyAlgorithm } from "./record";

/**
 * Imports a secret so that it can sign and never be read again; extractable only to be wrapped at once. Throws when the
 * secret is not of the kind's form.
 */
export async function importSecret(alg: KeyAlgorithm, secret: string, extractable = false): Promise<CryptoKey> {
  const { format, params, secretBytes } = ALGORITHMS[alg];
  return crypto.subtle.importKey(format, secretBytes(secret), params, extractable, ["sign"]);
}

/** A signer for one API key; the same for every kind of key. */
export function createSigner({ apiKey, alg, key }: { apiKey: string; alg: KeyAlgorithm; key: CryptoKey }): Signer {
  const { params, encode } = ALGORITHMS[alg];
  return {
    apiKey,
    async sign(payload) {
      return encode(await crypto.subtle.sign(params, key, new TextEncoder().encode(payload)));
    },
  };
}
