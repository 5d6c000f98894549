import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerMessages } from "@/utils/background/answer-messages";
import type { Handlers, Protocol } from "@/utils/messages";

const ROOT = "chrome-extension://abc/";
type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;
let listener: Listener;

beforeEach(() => {
  vi.stubGlobal("chrome", {
    runtime: {
      id: "abc",
      getURL: (path: string) => `${ROOT.slice(0, -1)}${path}`,
      onMessage: {
        addListener(added: Listener) {
          listener = added;
        },
      },
    },
  });
});

const PRICE = { symbol: "BTCUSDT", day: "2026-11-21", close: "1.5" };
const VALID: { [Command in keyof Protocol]: Protocol[Command][0] } = {
  connect: { name: "Main", apiKey: "a", secret: "b" },
  makeKeyPair: { mode: "device" },
  vaultState: null,
  setPassphrase: { passphrase: "p" },
  unlock: { passphrase: "p" },
  lock: null,
  changePassphrase: { current: "p", next: "q" },
  setAutoLock: { minutes: 5 },
  syncNow: null,
  changeAccount: { id: "one", name: "Main", paused: true },
  orderAccounts: { ids: ["one"] },
  removeAccount: { id: "one", history: false },
  showDemo: { name: "Demo", last: "2026-11-21", answers: { spot: 1, margin: 2, futures: 3 }, prices: [PRICE] },
  setDisplay: { theme: "dark", smallBelow: "0.5" },
  dismissDamage: null,
  deleteEverything: null,
};
const OPTIONS = { id: "abc", url: `${ROOT}options.html`, origin: "chrome-extension://abc", tab: { id: 1 }, frameId: 0 };

/** Listens with handlers that only note that they were called. */
function listen() {
  const called: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(VALID).map((name) => [
      name,
      async (data: unknown) => {
        called.push([name, data]);
        return { ok: true };
      },
    ]),
  );
  answerMessages(handlers as unknown as Handlers);
  return called;
}

describe("a message is answered", () => {
  it.each(Object.entries(VALID))("with the command %s, from a page of ours", async (command, data) => {
    const called = listen();
    const answer = await new Promise((respond) => expect(listener({ command, data }, OPTIONS, respond)).toBe(true));
    expect(answer).toEqual({ ok: true });
    expect(called).toEqual([[command, data]]);
  });

  it.each<[string, object]>([
    ["the popup, in no tab", { id: "abc", url: `${ROOT}popup.html` }],
    ["the options page", OPTIONS],
  ])("from %s", (_name, sender) => {
    listen();
    expect(listener({ command: "lock", data: null }, sender, () => {})).toBe(true);
  });

  it.each([
    { kind: "generated", draftId: "d" },
    { kind: "RSA", secret: "s", mode: "passphrase", allowTrading: true, replaces: "one" },
  ])("with %j to connect", (change) => {
    listen();
    const { secret: _, ...open } = VALID.connect as { secret: string };
    expect(listener({ command: "connect", data: { ...open, ...change } }, OPTIONS, () => {})).toBe(true);
  });
});

describe("a message is not listened to", () => {
  it.each<[string, object]>([
    ["another extension", { ...OPTIONS, id: "other" }],
    ["nobody", {}],
    ["a script of ours in a web page", { ...OPTIONS, url: "https://example.com/", origin: "https://example.com" }],
    ["a page whose name begins like ours", { ...OPTIONS, url: "chrome-extension://abcd/options.html" }],
    ["a page of ours with a foreign origin", { ...OPTIONS, origin: "https://example.com" }],
    ["a page of ours in a sandbox", { ...OPTIONS, origin: "null" }],
    ["a frame in a page of ours", { ...OPTIONS, frameId: 3 }],
    ["a script without an address", { id: "abc" }],
  ])("from %s", (_name, sender) => {
    const called = listen();
    expect(listener({ command: "lock", data: null }, sender, () => expect.unreachable())).toBe(false);
    expect(called).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "lock"],
    ["a command there is not", { command: "exportKeys", data: null }],
    ["a command every object has", { command: "toString", data: {} }],
    ["a command that is no text", { command: ["lock"], data: null }],
    ["a key without a secret", { command: "connect", data: { name: "a", apiKey: "b" } }],
    [
      "a pair without its draft",
      { command: "connect", data: { name: "a", apiKey: "b", kind: "generated", secret: "c" } },
    ],
    ["a kind there is not", { command: "connect", data: { ...VALID.connect, kind: "toString" } }],
    ["a mode there is not", { command: "connect", data: { ...VALID.connect, mode: "none" } }],
    ["a yes that is none", { command: "connect", data: { ...VALID.connect, allowTrading: "yes" } }],
    ["a time there is not", { command: "setAutoLock", data: { minutes: 6 } }],
    ["a list of settings", { command: "setDisplay", data: [{ theme: "dark" }] }],
    ["a setting there is not so", { command: "setDisplay", data: { theme: "pink" } }],
    ["an amount that is none", { command: "setDisplay", data: { smallBelow: "1e9" } }],
    ["ids that are no texts", { command: "orderAccounts", data: { ids: [1] } }],
    ["ids that are no list", { command: "orderAccounts", data: { ids: "one" } }],
  ])("that is %s", (_name, message) => {
    const called = listen();
    expect(listener(message, OPTIONS, () => expect.unreachable())).toBe(false);
    expect(called).toEqual([]);
  });

  it("whatever it is, unless it is whole: each field of each command is looked at", () => {
    const fields = Object.entries(VALID).flatMap(([command, data]) =>
      Object.keys(data ?? {}).map((field) => ({ command, field, data: data as Record<string, unknown> })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.oneof(fc.object(), fc.double(), fc.constant(null)), (one, value) => {
        const called = listen();
        const message = { command: one.command, data: { ...one.data, [one.field]: value } };
        const allowed = one.field === "minutes" && [5, 15, 60, null].includes(value as number);
        expect(listener(message, OPTIONS, () => {})).toBe(allowed);
        expect(called.length).toBe(allowed ? 1 : 0);
      }),
    );
  });

  it.each(Object.keys(VALID).filter((name) => VALID[name as keyof Protocol] !== null))(
    "when %s carries nothing",
    (command) => {
      const called = listen();
      for (const data of [null, undefined, "text", 1])
        expect(listener({ command, data }, OPTIONS, () => {})).toBe(false);
      expect(called).toEqual([]);
    },
  );
});
