import { createHmac } from "node:crypto";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail } from "@/utils/domain/failure";
import { deviceKey } from "@/utils/vault/device-key";
import type { KeyRecord } from "@/utils/vault/record";
import { createVault } from "@/utils/vault/vault";
import { API_KEY, HMAC_SECRET, SECRETS } from "./secrets.ts";

const HMAC = { alg: "HMAC", apiKey: API_KEY, secret: HMAC_SECRET } as const;
const DAMAGED = fail({ kind: "key-damaged" });

/** Extension storage knows JSON only, so what a test reads back went through it. */
function openVault() {
  const records = new Map<string, string>();
  const removed: string[] = [];
  const vault = createVault({
    now: () => 1_700_000_000_000,
    store: {
      get: async (account) => JSON.parse(records.get(account) ?? "null"),
      set: async (account, record) => void records.set(account, JSON.stringify(record)),
      remove: async (account) => {
        removed.push(account);
        records.delete(account);
      },
    },
  });
  const tamper = (account: string, change: Partial<KeyRecord>) =>
    records.set(account, JSON.stringify({ ...JSON.parse(records.get(account) ?? "{}"), ...change }));
  return { vault, records, removed, tamper };
}

beforeEach(() => deleteDB("daybook-vault"));

describe("a key that was kept", () => {
  it.each(SECRETS)("signs like the trial of the same $alg secret", async ({ alg, secret }) => {
    const { vault } = openVault();
    await vault.keep("one", { alg, apiKey: API_KEY, secret });
    const kept = await vault.signer("one");
    const trial = await vault.trial({ alg, apiKey: API_KEY, secret });
    if (!kept.ok || !trial.ok) throw new Error("no signer");
    expect(kept.value.apiKey).toBe(API_KEY);
    expect(await kept.value.sign("a=1&b=2")).toBe(await trial.value.sign("a=1&b=2"));
  });

  it("signs like node:crypto", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC);
    const kept = await vault.signer("one");
    const expected = createHmac("sha256", HMAC_SECRET).update("a=1").digest("hex");
    expect(kept.ok && (await kept.value.sign("a=1"))).toBe(expected);
  });

  it("carries the time it was kept, and its kind", async () => {
    const { vault, records } = openVault();
    await vault.keep("one", HMAC);
    expect(JSON.parse(records.get("one") ?? "")).toMatchObject({
      v: 1,
      alg: "HMAC",
      apiKey: API_KEY,
      kek: { kind: "device" },
      createdAt: 1_700_000_000_000,
    });
  });

  it("gives a signer that shows nothing of the secret", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC);
    const kept = await vault.signer("one");
    expect(kept.ok && Object.keys(kept.value).sort()).toEqual(["apiKey", "sign"]);
    expect(JSON.stringify(kept)).not.toContain(HMAC_SECRET);
  });
});

describe("a record that cannot be opened is damaged, and stays", () => {
  it.each<[string, Partial<KeyRecord>]>([
    ["another kind", { alg: "RSA" }],
    ["an unknown kind", { alg: "toString" as "RSA" }],
    ["another API key", { apiKey: "x".repeat(64) }],
    ["an iv of its own", { iv: "AAAAAAAAAAAAAAAA" }],
    ["no iv", { iv: "" }],
    ["what is not base64", { wrapped: "%%%" }],
    ["another wrapping", { wrapped: "AAAA" }],
    ["another time", { createdAt: 0 }],
    ["another wrapping key", { kek: { kind: "other" as "device" } }],
    ["no wrapping key", { kek: null as unknown as { kind: "device" } }],
  ])("given %s", async (_name, change) => {
    const { vault, records, removed, tamper } = openVault();
    await vault.keep("one", HMAC);
    tamper("one", change);
    const before = records.get("one");
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(records.get("one")).toBe(before);
    expect(removed).toEqual([]);
  });

  it("when the device key is gone; and asking for it does not make another", async () => {
    const { vault, records, removed } = openVault();
    await vault.keep("one", HMAC);
    const before = records.get("one");
    await deleteDB("daybook-vault");
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(await deviceKey({ create: false })).toBeNull();
    expect(records.get("one")).toBe(before);
    expect(removed).toEqual([]);
  });

  it("when the device key is another one", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC);
    await deleteDB("daybook-vault");
    await vault.keep("two", HMAC);
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect((await vault.signer("two")).ok).toBe(true);
  });

  it("when there is none", async () => {
    expect(await openVault().vault.signer("nobody")).toEqual(DAMAGED);
  });
});

it("a secret of the wrong form fails its trial and is not kept", async () => {
  const { vault, records } = openVault();
  const wrong = { alg: "Ed25519", apiKey: API_KEY, secret: HMAC_SECRET } as const;
  expect(await vault.trial(wrong)).toEqual(fail({ kind: "secret-mismatch" }));
  await expect(vault.keep("one", wrong)).rejects.toThrow();
  expect(records.size).toBe(0);
});

it("a trial keeps nothing", async () => {
  const { vault, records } = openVault();
  await vault.trial(HMAC);
  expect(records.size).toBe(0);
});

it("two first keys kept at once can both be opened", async () => {
  const { vault } = openVault();
  await Promise.all([vault.keep("one", HMAC), vault.keep("two", HMAC)]);
  expect((await vault.signer("one")).ok).toBe(true);
  expect((await vault.signer("two")).ok).toBe(true);
});

it("removing forgets the one account asked for", async () => {
  const { vault, records } = openVault();
  await vault.keep("one", HMAC);
  await vault.keep("two", HMAC);
  await vault.remove("one");
  expect([...records.keys()]).toEqual(["two"]);
});
