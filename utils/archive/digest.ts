import type { Day } from "../domain/day";
import type { Wallet } from "../domain/wallet";

export const EMPTY_DIGEST = "0".repeat(64);

/** The hash of one revision, hex. The account is not part of it: the same history has the same digest anywhere. */
export async function hashOf(wallet: Wallet, day: Day, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${wallet}\n${day}\n${text}`);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Adds a hash to a digest, or takes it out again: exclusive or does both, in any order. */
export function combine(digest: string, hash: string): string {
  return (BigInt(`0x${digest}`) ^ BigInt(`0x${hash}`)).toString(16).padStart(64, "0");
}
