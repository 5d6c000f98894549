import { ALGORITHMS } from "./algorithms";
import { parseParams } from "./parse-params";
import type { KeyAlgorithm, KeyRecord, WrappingKey } from "./record";

/** A record as stored, checked; `null` when it is not one. Fields Daybook does not know are not taken over. */
export function parseRecord(stored: unknown): KeyRecord | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { v, alg, apiKey, wrapped, iv, kek, createdAt } = stored as Record<string, unknown>;
  const wrappingKey = parseWrappingKey(kek);
  if (v !== 1 || typeof alg !== "string" || !Object.hasOwn(ALGORITHMS, alg) || !wrappingKey) return null;
  if (typeof apiKey !== "string" || typeof wrapped !== "string" || typeof iv !== "string") return null;
  if (typeof createdAt !== "number") return null;
  return { v, alg: alg as KeyAlgorithm, apiKey, wrapped, iv, kek: wrappingKey, createdAt };
}

function parseWrappingKey(stored: unknown): WrappingKey | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { kind } = stored as Record<string, unknown>;
  if (kind === "device") return { kind };
  const params = kind === "passphrase" ? parseParams(stored) : null;
  return params && { kind: "passphrase", ...params };
}
