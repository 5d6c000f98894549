import { ALGORITHMS } from "./algorithms";
import { fromBase64, toBase64 } from "./bytes";
import { authenticatedData, type KeyAlgorithm, type KeyRecord } from "./record";

/**
 * Encrypts a secret into the record that may be stored. The secret passes through Web Crypto only; the one extractable
 * key it is imported as lives for this call.
 */
export async function wrapSecret(
  { alg, apiKey, secret, createdAt }: { alg: KeyAlgorithm; apiKey: string; secret: string; createdAt: number },
  wrappingKey: CryptoKey,
): Promise<KeyRecord> {
  const { format, params, secretBytes } = ALGORITHMS[alg];
  const key = await crypto.subtle.importKey(format, secretBytes(secret), params, true, ["sign"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const open = { v: 1 as const, alg, apiKey, iv: toBase64(iv), kek: { kind: "device" as const }, createdAt };
  const wrapped = await crypto.subtle.wrapKey(format, key, wrappingKey, {
    name: "AES-GCM",
    iv,
    additionalData: authenticatedData(open),
  });
  return { ...open, wrapped: toBase64(wrapped) };
}

/** The signing key of a record, never extractable. Throws when the record was changed or another key wrapped it. */
export async function unwrapSecret(record: KeyRecord, wrappingKey: CryptoKey): Promise<CryptoKey> {
  const { format, params } = ALGORITHMS[record.alg];
  const algorithm = {
    name: "AES-GCM",
    iv: fromBase64(record.iv),
    additionalData: authenticatedData(record),
  };
  return crypto.subtle.unwrapKey(format, fromBase64(record.wrapped), wrappingKey, algorithm, params, false, ["sign"]);
}
