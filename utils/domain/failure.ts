/**
 * Everything that can go wrong, as plain data: it survives messages and storage, and one component puts it into words.
 * No failure ever carries a key, a secret or a signature. Codes are Binance's ("Error codes" of its API documentation).
 */
export type Failure =
  /** -2015, -2008: key unknown, IP not allowed or a right missing. `ip` is the address Binance saw, when it says so. */
  | { kind: "key-refused"; ip?: string }
  /** -2014: not of a key's form. */
  | { kind: "key-malformed" }
  /** -1022: the secret does not fit the key. */
  | { kind: "secret-mismatch" }
  /** -1021 even after correcting the clock once; `skewMs` is how far this computer is ahead of Binance. */
  | { kind: "clock-skew"; skewMs: number }
  /** HTTP 429 or -1003. */
  | { kind: "rate-limited"; untilAt: number }
  /** HTTP 418. */
  | { kind: "banned"; untilAt: number }
  /** HTTP 403 (firewall) or 451 (region). */
  | { kind: "blocked"; status: number }
  /** HTTP 5xx and the codes Binance documents as its own trouble. */
  | { kind: "exchange-trouble"; status: number; code?: number }
  | { kind: "timeout" }
  | { kind: "offline" }
  /** `detail` names the path of the field, the status or the code that was not understood; never a value. */
  | { kind: "unexpected-answer"; detail: string }
  /** -3003: this wallet was never opened. */
  | { kind: "wallet-not-in-use" }
  | { kind: "permission-missing"; host: string }
  /** The browser could not keep what was read; `reason` is the DOMException's name, or `KeepsNothing`. */
  | { kind: "storage"; reason: string }
  /** A newer Daybook wrote the archive: it is read, never written. */
  | { kind: "archive-newer" }
  | { kind: "locked" }
  /** The key may do more than read. `rights` are Binance's own flag names. */
  | { kind: "key-too-powerful"; rights: string[] }
  /** The key may trade, which Daybook has no use for: it is kept only after a second, explicit yes. */
  | { kind: "key-may-trade"; rights: string[] }
  /** The private key cannot be taken in this form: PKCS#8 in PEM, not encrypted, is what can. */
  | { kind: "private-key-form"; found: "encrypted" | "other-format" | "unreadable" }
  /** Only another key can be protected by the passphrase: this one was in the profile without it, or its draft is gone. */
  | { kind: "new-key-needed" }
  | { kind: "passphrase-too-short"; atLeast: number }
  /** The stored key can no longer be opened: damaged, or its device key is gone. */
  | { kind: "key-damaged" }
  | { kind: "wrong-passphrase" };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(failure: Failure): Result<T> {
  return { ok: false, failure };
}
