import { ALGORITHMS } from "./algorithms";
import { fromBase64, toBase64 } from "./bytes";
import { authenticatedData, type KeyRecord } from "./record";

/** Encrypts an extractable signing key into the record that may be stored. Its bytes pass through Web Crypto only. */
export async function wrapKey(
  key: CryptoKey,
  { alg, apiKey, kek, createdAt }: Pick<KeyRecord, "alg" | "apiKey" | "kek" | "createdAt">,
  wrappingKey: CryptoKey,
): Promise<KeyRecord> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const open = { v: 1 as const, alg, apiKey, iv: toBase64(iv), kek, createdAt };
  const algorithm = { name: "AES-GCM", iv, additionalData: authenticatedData(open) };
  return {
    ...open,
    wrapped: toBase64(await crypto.subtle.wrapKey(ALGORITHMS[alg].format, key, wrappingKey, algorithm)),
  };
}

/**
 * The signing key of a record: not extractable, unless it is about to be wrapped anew. Throws when the record was changed
 * or another key wrapped it.
 */
export async function unwrapKey(record: KeyRecord, wrappingKey: CryptoKey, extractable = false): Promise<CryptoKey> {
  const { format, params } = ALGORITHMS[record.alg];
  const algorithm = { name: "AES-GCM", iv: fromBase64(record.iv), additionalData: authenticatedData(record) };
  const wrapped = fromBase64(record.wrapped);
  return crypto.subtle.unwrapKey(format, wrapped, wrappingKey, algorithm, params, extractable, ["sign"]);
}
