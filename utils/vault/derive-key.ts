import { fromBase64 } from "./bytes";
import type { PassphraseParams } from "./record";

/** Turns a passphrase into the bytes of a wrapping key. Slow on purpose. */
export type DeriveKey = (
  passphrase: string,
  params: Pick<PassphraseParams, "iterations" | "salt">,
) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * PBKDF2-SHA-256, 32 bytes; 1,000,000 rounds take about 0.2 s. The same letters typed on another system, where they may
 * be composed differently, are the same passphrase (NFKC). Throws when the salt is not base64.
 */
export const deriveKey: DeriveKey = async (passphrase, { iterations, salt }) => {
  const letters = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", letters, "PBKDF2", false, ["deriveBits"]);
  const params = { name: "PBKDF2", hash: "SHA-256", iterations, salt: fromBase64(salt) };
  return new Uint8Array(await crypto.subtle.deriveBits(params, material, 256));
};
