import type { Failure } from "../domain/failure";

/** Never wait less than this, whatever Retry-After says: it has been seen as 0. */
const RETRY_FLOOR_MS = 10_000;
/** Without a usable header a 429 is over with the minute, a ban after two minutes at the earliest. */
const RATE_LIMIT_DEFAULT_MS = 60_000;
const BAN_DEFAULT_MS = 120_000;
/** Bans last from two minutes to three days ("Limits"); no header makes us wait longer. */
const LONGEST_MS = 3 * 86_400_000;

/** Codes Binance documents as its own trouble ("Error codes", 10xx, and -3000, -3044 of the wallet API). */
const TROUBLE: ReadonlySet<number | null> = new Set([-1000, -1001, -1004, -1006, -1007, -1008, -1016, -3000, -3044]);

/** What an answer said went wrong, before it is understood. */
export interface Refusal {
  status: number;
  /** Binance's code, when the body had one; `000000`-style strings as numbers. */
  code: number | null;
  message: string;
  retryAfter: string | null;
  /** When it was received, ms. */
  at: number;
}

/** Maps every error shape of Binance's API to one failure. -1021 is left to the caller, who may retry it once. */
export function toFailure(refusal: Refusal): Failure {
  const { status, code, message, at } = refusal;
  if (status === 418) return { kind: "banned", untilAt: banEnd(refusal) };
  if (status === 429 || code === -1003) return { kind: "rate-limited", untilAt: at + waitMs(refusal) };
  if (status === 403 || status === 451) return { kind: "blocked", status };
  if (code === -2015 || code === -2008) {
    const ip = /request ip: ([0-9a-f.:]+)/i.exec(message)?.[1];
    return ip ? { kind: "key-refused", ip } : { kind: "key-refused" };
  }
  if (code === -2014) return { kind: "key-malformed" };
  if (code === -1022) return { kind: "secret-mismatch" };
  if (code === -3003) return { kind: "wallet-not-in-use" };
  if (status >= 500 || TROUBLE.has(code)) {
    return code === null ? { kind: "exchange-trouble", status } : { kind: "exchange-trouble", status, code };
  }
  return { kind: "unexpected-answer", detail: code === null ? `HTTP ${status}` : `code ${code}` };
}

function waitMs({ retryAfter, at }: Refusal): number {
  return Math.min(LONGEST_MS, Math.max(RETRY_FLOOR_MS, parseRetryAfter(retryAfter, at) ?? RATE_LIMIT_DEFAULT_MS));
}

/** The message carries the exact end ("IP banned until <epoch ms>"); the later of it and the header counts. */
function banEnd({ message, retryAfter, at }: Refusal): number {
  const said = Number(/until (\d{13})/.exec(message)?.[1] ?? Number.NaN);
  const wait = parseRetryAfter(retryAfter, at) ?? 0;
  const ends = [said, at + wait].filter((end) => end > at);
  const end = ends.length > 0 ? Math.max(...ends) : at + BAN_DEFAULT_MS;
  return Math.min(Math.max(end, at + RETRY_FLOOR_MS), at + LONGEST_MS);
}

/** Retry-After in ms: seconds or an HTTP date; `null` when it is neither. */
function parseRetryAfter(header: string | null, at: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  // Date.parse makes a year of "-5" and of other nonsense; an HTTP date begins with the name of its day.
  const date = /^[A-Z][a-z]+, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - at);
}
