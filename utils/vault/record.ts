/** The kinds of key Binance issues. */
export type KeyAlgorithm = "HMAC" | "Ed25519" | "RSA";

/** How a passphrase becomes a wrapping key. */
export interface PassphraseParams {
  kdf: "PBKDF2-SHA-256";
  iterations: number;
  /** base64, 16 bytes */
  salt: string;
}

/**
 * How the wrapping key of a record comes about. `device`: a non-extractable key in this browser profile; with `pair`
 * there is nothing to wrap, because the signing key itself was made here, non-extractable, and lies beside it.
 */
export type WrappingKey = { kind: "device"; pair?: string } | ({ kind: "passphrase" } & PassphraseParams);

/**
 * One account's key at rest. The secret is only in `wrapped`, encrypted with AES-GCM; everything else in the record is
 * its additional authenticated data, so that no field can be changed unnoticed. Of a pair made here, `wrapped` is the
 * pair's own signature of that data, for the same reason.
 */
export interface KeyRecord {
  v: 1;
  alg: KeyAlgorithm;
  /** Not a secret: Binance's name for the key. */
  apiKey: string;
  /** base64 */
  wrapped: string;
  /** base64, 12 bytes, new for every record; empty for a pair made here */
  iv: string;
  kek: WrappingKey;
  /** ms since the epoch */
  createdAt: number;
}

/**
 * The additional authenticated data: every field but the ciphertext, in one fixed order. A record that is only wrapped
 * by the device key has the six fields of Daybook 0.1, whose records stay readable.
 */
export function authenticatedData(record: Omit<KeyRecord, "wrapped">): Uint8Array<ArrayBuffer> {
  const { v, alg, apiKey, iv, kek, createdAt } = record;
  const more =
    kek.kind === "passphrase" ? [kek.kdf, kek.iterations, kek.salt] : kek.pair === undefined ? [] : [kek.pair];
  return new TextEncoder().encode(JSON.stringify([v, alg, apiKey, iv, kek.kind, createdAt, ...more]));
}
