import type { PassphraseParams } from "./record";

/** Fewer would be a downgrade, more a browser that hangs: neither was written by Daybook. */
const LEAST = 600_000;
const MOST = 10_000_000;

/** How a passphrase becomes a key, as stored; `null` when it is not what Daybook writes. Nothing is derived to find out. */
export function parseParams(stored: object): PassphraseParams | null {
  const { kdf, iterations, salt } = stored as Record<string, unknown>;
  if (kdf !== "PBKDF2-SHA-256" || typeof salt !== "string") return null;
  if (typeof iterations !== "number" || !Number.isInteger(iterations)) return null;
  return iterations >= LEAST && iterations <= MOST ? { kdf, iterations, salt } : null;
}
