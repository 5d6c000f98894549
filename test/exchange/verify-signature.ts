import { createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";

/** What the exchange knows about a key: the shared secret, or the public half (PEM, SPKI). */
export type Credential =
  | { kind: "HMAC"; secret: string }
  | { kind: "Ed25519"; publicKey: string }
  | { kind: "RSA"; publicKey: string };

/**
 * Whether `signature` (percent-decoded) belongs to `payload`, the raw bytes of the query string.
 * HMAC-SHA256 in hex; Ed25519 and RSASSA-PKCS1-v1_5 with SHA-256 in base64 (Binance, "Request Security").
 */
export function verifySignature(credential: Credential, payload: string, signature: string): boolean {
  const bytes = Buffer.from(payload, "latin1");
  if (credential.kind === "HMAC") {
    if (!/^[0-9a-f]{64}$/i.test(signature)) return false;
    const expected = createHmac("sha256", credential.secret).update(bytes).digest();
    return timingSafeEqual(expected, Buffer.from(signature, "hex"));
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) return false;
  const digest = credential.kind === "RSA" ? "sha256" : null;
  return verify(digest, bytes, createPublicKey(credential.publicKey), Buffer.from(signature, "base64"));
}
