import type { Signer } from "../domain/signer";

/** A query parameter's value. An `undefined` one is left out. */
export type Params = Record<string, string | number | undefined>;

/** The query string, percent-encoded, in the order given. */
export function encodeQuery(params: Params): string {
  return Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join("&");
}

/**
 * The query string that is sent, its signature last. What is signed is exactly what is sent: percent-encoded first
 * (Binance, "SIGNED Endpoint security", enforced since 2026-01-15).
 */
export async function signQuery(params: Params, signer: Signer): Promise<string> {
  const payload = encodeQuery(params);
  return `${payload}&signature=${encodeURIComponent(await signer.sign(payload))}`;
}
