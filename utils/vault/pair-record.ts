import { toBase64 } from "./bytes";
import { authenticatedData, type KeyRecord } from "./record";

/**
 * The record of a pair that was made here and is kept as it is. There is nothing to wrap; in its place is the pair's own
 * signature of all the other fields, so that a changed one is noticed.
 */
export async function pairRecord(
  { apiKey, pair, createdAt }: { apiKey: string; pair: string; createdAt: number },
  key: CryptoKey,
): Promise<KeyRecord> {
  const kek = { kind: "device" as const, pair };
  const open = { v: 1 as const, alg: "Ed25519" as const, apiKey, iv: "", kek, createdAt };
  return { ...open, wrapped: await seal(open, key) };
}

/** Whether a record is as its pair signed it. */
export async function isSealed(record: KeyRecord, key: CryptoKey): Promise<boolean> {
  return (await seal(record, key)) === record.wrapped;
}

/** Ed25519 is deterministic: the same data has the same signature. */
async function seal(record: Omit<KeyRecord, "wrapped">, key: CryptoKey): Promise<string> {
  return toBase64(await crypto.subtle.sign("Ed25519", key, authenticatedData(record)));
}
