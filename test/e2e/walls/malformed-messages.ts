import type { Protocol } from "../../../utils/messages.ts";

/** One well-formed message of every command; each field is there, though some could be left out. */
const WHOLE: { [Command in keyof Protocol]: Protocol[Command][0] } = {
  connect: { name: "a", apiKey: "b", secret: "c", kind: "HMAC", mode: "device", allowTrading: true, replaces: "d" },
  makeKeyPair: { mode: "device" },
  vaultState: null,
  setPassphrase: { passphrase: "a" },
  unlock: { passphrase: "a" },
  lock: null,
  changePassphrase: { current: "a", next: "b" },
  setAutoLock: { minutes: 5 },
  syncNow: null,
  changeAccount: { id: "a", name: "b", paused: true },
  orderAccounts: { ids: ["a"] },
  removeAccount: { id: "a", history: true },
  setDisplay: { theme: "dark", smallBelow: "1", shortcuts: true },
  showDemo: { name: "a", last: "2026-11-21", answers: { spot: {}, margin: {}, futures: {} }, prices: [] },
  dismissDamage: null,
  deleteEverything: null,
};
const OPTIONAL = new Set(["connect.kind", "connect.mode", "connect.allowTrading", "connect.replaces"])
  .add("changeAccount.name")
  .add("changeAccount.paused")
  .add("setDisplay.theme")
  .add("setDisplay.smallBelow")
  .add("setDisplay.shortcuts");

const HUGE = "x".repeat(200_000);
const KINDS = [null, 7, "text", true, [], {}];
/** Of the right kind, and yet nothing a field can hold. */
const WRONG: Record<string, unknown[]> = {
  kind: ["", "AES", "__proto__", HUGE],
  mode: ["", "none", "constructor", HUGE],
  theme: ["", "pink", "__proto__", HUGE],
  smallBelow: ["", "-1", "1e9", "1,5", HUGE],
  minutes: [0, 6, -5, 1e300, "5"],
  ids: [[1], [null], [["a"]], [{}]],
};
const NO_COMMANDS = [
  "",
  "Connect",
  "exportKey",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "币安",
  HUGE,
];

/** Messages as JSON that are none of the protocol: not one may be listened to. */
export function malformedMessages(): string[] {
  const messages = [
    ...[null, 7, "connect", true, [], ["connect"], {}, { data: null }],
    ...[...NO_COMMANDS, null, 7, true, {}, ["lock"], ["__proto__"]].map((command) => ({ command, data: null })),
    ...Object.entries(WHOLE).flatMap(([command, data]) =>
      data === null ? [] : [{ command }, ...wrongData(command, data).map((wrong) => ({ command, data: wrong }))],
    ),
  ];
  // A prototype of one's own is written as text, or it would be none.
  const inherited = '{"command":"unlock","data":{"__proto__":{"passphrase":"text"}}}';
  return [...messages.map((message) => JSON.stringify(message)), inherited];
}

function wrongData(command: string, data: object): unknown[] {
  const allOptional = Object.keys(data).every((field) => OPTIONAL.has(`${command}.${field}`));
  return [
    ...KINDS.filter((kind) => !(allOptional && JSON.stringify(kind) === "{}")),
    ...Object.entries(data).flatMap(([field, right]) => {
      const { [field]: _, ...without } = data as Record<string, unknown>;
      const values = [...KINDS.filter((value) => !fits(field, value, right)), ...(WRONG[field] ?? [])];
      const replaced = values.map((value) => ({ ...without, [field]: value }));
      return OPTIONAL.has(`${command}.${field}`) ? replaced : [without, ...replaced];
    }),
  ];
}

/** Whether a value is of the kind the field holds. */
function fits(field: string, value: unknown, right: unknown): boolean {
  if (field === "minutes" && value === null) return true;
  if (field === "kind" || field === "mode" || field === "minutes") return false;
  return typeof value === typeof right && Array.isArray(value) === Array.isArray(right) && value !== null;
}
