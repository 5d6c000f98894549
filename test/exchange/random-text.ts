import { createHash } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 64 letters and digits that depend on `name` alone, the shape of Binance's keys and secrets. */
export function randomText(name: string): string {
  const bytes = createHash("sha512").update(name).digest();
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
