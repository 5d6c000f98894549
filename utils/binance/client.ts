import { fail, ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import { toFailure } from "./errors";
import type { Gate } from "./gate";
import { readBody } from "./read-body";
import { encodeQuery, type Params, signQuery } from "./sign";

/** The only official base of the wallet API. */
export const API_HOST = "https://api.binance.com";
/** Public market data; it never sees a key. */
export const DATA_HOST = "https://data-api.binance.vision";

/** Under the 30 s after which Firefox ends an event page even with a fetch in flight. */
const TIMEOUT_MS = 20_000;
/** Generous for a slow line; Binance's default is 5000, its limit 60000 ("Timing security"). */
const RECV_WINDOW_MS = 10_000;

export interface Request {
  host: typeof API_HOST | typeof DATA_HOST;
  path: string;
  /** Request weight (IP), from the endpoint's page. */
  weight: number;
  params?: Params;
  /** Given: the request is signed and carries the key. */
  signer?: Signer;
}

export interface Clock {
  /** Binance's time as far as known, ms since the epoch. */
  now(): number;
  /** Measures the difference to Binance's clock anew; answers how far this computer is ahead, ms. */
  synchronise(): Promise<Result<number>>;
}

export type Client = ReturnType<typeof createClient>;

/**
 * Sends one GET and answers with its JSON, not yet checked against the endpoint's shape, or with the one failure it
 * means. Never retries, but for -1021: then the clock is synchronised and the request signed anew, once.
 */
export function createClient(parts: {
  fetch: typeof globalThis.fetch;
  clock: Clock;
  gate: Gate;
  online: () => boolean;
}) {
  const { fetch, clock, gate, online } = parts;

  return async function get(request: Request): Promise<Result<unknown>> {
    const first = await attempt(request);
    if (first.ok || first.failure.kind !== "clock-skew") return first;
    const measured = await clock.synchronise();
    return measured.ok ? attempt(request) : measured;
  };

  async function attempt(request: Request): Promise<Result<unknown>> {
    const entered = await gate.enter(request);
    if (!entered.ok) return entered;
    const { usedWeight, result } = await send(request);
    await gate.leave(request, { usedWeight, failure: result.ok ? null : result.failure });
    return result;
  }

  async function send({ host, path, params = {}, signer }: Request) {
    const query = signer
      ? await signQuery({ ...params, recvWindow: RECV_WINDOW_MS, timestamp: Math.floor(clock.now()) }, signer)
      : encodeQuery(params);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(query ? `${host}${path}?${query}` : `${host}${path}`, {
        headers: signer ? { "X-MBX-APIKEY": signer.apiKey } : {},
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal,
      });
      return { usedWeight: readWeight(response.headers), result: await understand(response) };
    } catch {
      return { usedWeight: null, result: fail({ kind: online() ? "timeout" : "offline" }) };
    }
  }

  async function understand(response: Response): Promise<Result<unknown>> {
    // A refusal counts even when its body is cut or endless: status and headers say what to do.
    const text = await readBody(response).catch((error: unknown) => {
      if (response.ok) throw error;
      return null;
    });
    if (text === null && response.ok) return fail({ kind: "unexpected-answer", detail: "larger than 10 MB" });
    const json = text !== null && response.headers.get("content-type")?.includes("json") ? parse(text) : undefined;
    const { code, message } = errorOf(json);
    if (response.ok && code === null) {
      return json === undefined ? fail({ kind: "unexpected-answer", detail: "not JSON" }) : ok(json);
    }
    if (code === -1021) return fail({ kind: "clock-skew", skewMs: Math.round(Date.now() - clock.now()) });
    const retryAfter = response.headers.get("retry-after");
    return fail(toFailure({ status: response.status, code, message, retryAfter, at: clock.now() }));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Binance says an error in several spellings: `{code, msg}`, `{success: false, code, message}`, codes as strings. An
 * answer of HTTP 200 whose code is neither 200 nor 0 is an error too (accountSnapshot, "Response Example").
 */
function errorOf(json: unknown): { code: number | null; message: string } {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { code: null, message: "" };
  const { code, msg, message } = json as { code?: unknown; msg?: unknown; message?: unknown };
  const number = typeof code === "number" || typeof code === "string" ? Number(code) : 0;
  const said = typeof msg === "string" ? msg : typeof message === "string" ? message : "";
  return { code: number === 200 || number === 0 || Number.isNaN(number) ? null : number, message: said };
}

function readWeight(headers: Headers): number | null {
  const used = headers.get("x-sapi-used-ip-weight-1m");
  return used !== null && /^\d{1,9}$/.test(used) ? Number(used) : null;
}
