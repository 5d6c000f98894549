import { fromBase64, toBase64, toHex } from "./bytes";
import type { KeyAlgorithm } from "./record";

/** How a kind of key is imported, kept and used. The client does not know the kind; only this table does. */
interface Algorithm {
  /** How Web Crypto stores the raw key inside the wrapping. */
  format: "raw" | "pkcs8";
  params: AlgorithmIdentifier | HmacImportParams | RsaHashedImportParams;
  /** The bytes of a secret as the user has it: the text of an HMAC secret, the base64 of a PKCS#8 private key. */
  secretBytes(secret: string): Uint8Array<ArrayBuffer>;
  /** A signature as Binance wants it: hex for HMAC, base64 for the others ("SIGNED Endpoint security"). */
  encode(signature: ArrayBuffer): string;
}

const pkcs8 = (pem: string) => fromBase64(pem.replace(/-----[A-Z ]+-----/g, "").replace(/\s/g, ""));

export const ALGORITHMS: Record<KeyAlgorithm, Algorithm> = {
  HMAC: {
    format: "raw",
    params: { name: "HMAC", hash: "SHA-256" },
    secretBytes: (secret) => new TextEncoder().encode(secret),
    encode: toHex,
  },
  Ed25519: { format: "pkcs8", params: { name: "Ed25519" }, secretBytes: pkcs8, encode: toBase64 },
  RSA: {
    format: "pkcs8",
    params: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    secretBytes: pkcs8,
    encode: toBase64,
  },
};
