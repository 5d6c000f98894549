/** The kinds of key Binance issues. */
export type KeyAlgorithm = "HMAC" | "Ed25519" | "RSA";

/** How a passphrase becomes a wrapping key. */
export interface PassphraseParams {
  kdf: "PBKDF2-SHA-256";
  iterations: number;
  /** base64, 16 bytes */
  salt: string;
}

/** How the wrapping key of a record comes about. `device`: a non-extractable key in this browser profile. */
export type WrappingKey = { kind: "device" } | ({ kind: "passphrase" } & PassphraseParams);

/**
 * One account's key at rest. The secret is only in `wrapped`, encrypted with AES-GCM; everything else in the record is
 * its additional authenticated data, so that no field can be changed unnoticed.
 */
export interface KeyRecord {
  v: 1;
  alg: KeyAlgorithm;
  /** Not a secret: Binance's name for the key. */
  apiKey: string;
  /** base64 */
  wrapped: string;
  /** base64, 12 bytes, new for every record */
  iv: string;
  kek: WrappingKey;
  /** ms since the epoch */
  createdAt: number;
}

/** The additional authenticated data: every field but the ciphertext, in one fixed order. */
export function authenticatedData(record: Omit<KeyRecord, "wrapped">): Uint8Array<ArrayBuffer> {
  const { v, alg, apiKey, iv, kek, createdAt } = record;
  const more = kek.kind === "passphrase" ? [kek.kdf, kek.iterations, kek.salt] : [];
  return new TextEncoder().encode(JSON.stringify([v, alg, apiKey, iv, kek.kind, createdAt, ...more]));
}
