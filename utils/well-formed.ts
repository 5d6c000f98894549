import { isDecimal } from "./domain/decimal";
import { DEFAULT_DISPLAY, isSetting } from "./domain/display";
import { AUTO_LOCKS } from "./domain/vault-state";
import { WALLETS } from "./domain/wallet";
import type { Protocol } from "./messages";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const oneOf =
  (...known: unknown[]): Check =>
  (value) =>
    known.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** What they hold is looked at by whoever reads an answer. */
const answers: Check = (value) =>
  typeof value === "object" && value !== null && WALLETS.every((wallet) => Object.hasOwn(value, wallet));

const prices: Check = (value) =>
  Array.isArray(value) &&
  value.every((row) => row && text(row.symbol) && text(row.day) && text(row.close) && isDecimal(row.close));

const mode = oneOf("device", "passphrase");

/** What each command carries; `null` where it carries nothing. */
const SHAPES: Record<keyof Protocol, Record<string, Check> | null> = {
  connect: {
    name: text,
    apiKey: text,
    kind: optional(oneOf("HMAC", "Ed25519", "RSA", "generated")),
    secret: optional(text),
    draftId: optional(text),
    mode: optional(mode),
    allowTrading: optional(flag),
    replaces: optional(text),
  },
  makeKeyPair: { mode },
  vaultState: null,
  setPassphrase: { passphrase: text },
  unlock: { passphrase: text },
  lock: null,
  changePassphrase: { current: text, next: text },
  setAutoLock: { minutes: oneOf(...AUTO_LOCKS) },
  syncNow: null,
  changeAccount: { id: text, name: optional(text), paused: optional(flag) },
  orderAccounts: { ids: texts },
  removeAccount: { id: text, history: flag },
  dismissDamage: null,
  deleteEverything: null,
  showDemo: { name: text, last: text, answers, prices },
  setDisplay: Object.fromEntries(
    Object.keys(DEFAULT_DISPLAY).map((name) => [name, optional((value) => isSetting(name, value))]),
  ),
};

/** Whether a message is a command of the protocol and carries what that command carries. */
export function isWellFormed(message: unknown): boolean {
  const { command, data } = (message ?? {}) as { command?: unknown; data?: unknown };
  if (typeof command !== "string" || !Object.hasOwn(SHAPES, command)) return false;
  const shape = SHAPES[command as keyof Protocol];
  if (shape === null) return true;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false;
  const carried = data as Record<string, unknown>;
  // Either a secret or a draft, as the kind says.
  const needed =
    command !== "connect" || text(carried["kind"] === "generated" ? carried["draftId"] : carried["secret"]);
  return needed && Object.entries(shape).every(([name, check]) => check(carried[name]));
}
