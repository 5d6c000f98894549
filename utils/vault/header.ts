import { toBase64 } from "./bytes";
import { parseParams } from "./parse-params";
import type { PassphraseParams } from "./record";

/** The item of extension storage the header lies in. */
export const HEADER = "vault";

/** Rounds for a passphrase that is set, changed, or was kept with fewer. Raise it as computers get faster. */
export const ROUNDS = 1_000_000;

/**
 * What the vault remembers of its passphrase, one for all accounts. With `check` a wrong passphrase is told from a
 * damaged record; with `sum` a damaged header is told from a wrong passphrase.
 */
export interface Header extends PassphraseParams {
  v: 1;
  /** SHA-256 of the derived bytes, base64: tells whether they are the right ones, and cannot be turned back. */
  check: string;
  /** SHA-256 of the other fields, base64. */
  sum: string;
}

/** New parameters for a passphrase: a salt of its own, and today's rounds. */
export function newParams(): PassphraseParams {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return { kdf: "PBKDF2-SHA-256", iterations: ROUNDS, salt };
}

/** The header of a passphrase that was turned into these bytes. */
export async function createHeader({ kdf, iterations, salt }: PassphraseParams, key: Uint8Array<ArrayBuffer>) {
  const open = { v: 1 as const, kdf, iterations, salt, check: await checkOf(key) };
  return { ...open, sum: await sumOf(open) } satisfies Header;
}

/** The header as stored, checked; `null` when it was damaged. */
export async function parseHeader(stored: unknown): Promise<Header | null> {
  if (typeof stored !== "object" || stored === null) return null;
  const { v, check, sum } = stored as Record<string, unknown>;
  const params = parseParams(stored);
  if (!params || v !== 1 || typeof check !== "string") return null;
  const open = { v: 1 as const, ...params, check };
  const expected = await sumOf(open);
  return sum === expected ? { ...open, sum: expected } : null;
}

/** Whether a passphrase that was turned into these bytes is the right one. */
export async function isKeyOf({ check }: Header, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await checkOf(key)) === check;
}

async function checkOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const label = new TextEncoder().encode("daybook passphrase check ");
  return hash(new Uint8Array([...label, ...key]));
}

function sumOf({ v, kdf, iterations, salt, check }: Omit<Header, "sum">): Promise<string> {
  return hash(new TextEncoder().encode(JSON.stringify([v, kdf, iterations, salt, check])));
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64(await crypto.subtle.digest("SHA-256", bytes));
}
