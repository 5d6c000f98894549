import { createPublicKey, verify } from "node:crypto";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { withKeys } from "@/utils/vault/database";
import { HMAC, openVault, PASSPHRASE } from "./open-vault.ts";
import { API_KEY } from "./secrets.ts";

const DAMAGED = fail({ kind: "key-damaged" });
const GONE = fail({ kind: "new-key-needed" });

beforeEach(() => deleteDB("daybook-vault"));

async function open(mode: "device" | "passphrase") {
  const opened = openVault();
  if (mode === "passphrase") await opened.vault.setPassphrase(PASSPHRASE);
  const made = await opened.vault.makePair(mode);
  if (!made.ok) throw new Error("no pair");
  const { draftId, publicPem } = made.value;
  return { ...opened, draftId, publicPem, key: { alg: "Ed25519", apiKey: API_KEY, draft: draftId } as const };
}

const isGenuine = (publicPem: string, payload: string, signature: string) =>
  verify(null, Buffer.from(payload), createPublicKey(publicPem), Buffer.from(signature, "base64"));

describe.each(["device", "passphrase"] as const)("a pair made here, mode %s", (mode) => {
  it("signs so that its public key, alone, proves it: on trial, kept, and after the worker and the browser ended", async () => {
    const { vault, key, publicPem, restartWorker, closeBrowser } = await open(mode);
    const trial = await vault.trial(key, mode);
    expect(trial.ok && isGenuine(publicPem, "a=1", await trial.value.sign("a=1"))).toBe(true);
    expect(await vault.keep("one", key, mode)).toEqual(ok(null));
    closeBrowser();
    const later = restartWorker();
    if (mode === "passphrase") {
      expect(await later.signer("one")).toEqual(fail({ kind: "locked" }));
      await later.unlock(PASSPHRASE);
    }
    const kept = await later.signer("one");
    expect(kept.ok && kept.value.apiKey).toBe(API_KEY);
    expect(kept.ok && isGenuine(publicPem, "a=2", await kept.value.sign("a=2"))).toBe(true);
    expect(kept.ok && isGenuine(publicPem, "a=3", await kept.value.sign("a=2"))).toBe(false);
  });

  it("is answered with its public key alone, in PEM", async () => {
    const { publicPem, draftId, vault } = await open(mode);
    expect(publicPem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/]{59}=\n-----END PUBLIC KEY-----$/);
    expect(createPublicKey(publicPem).asymmetricKeyType).toBe("ed25519");
    expect(draftId).toMatch(/^[0-9a-f-]{36}$/);
    const other = await vault.makePair(mode);
    expect(other.ok && other.value.publicPem).not.toBe(publicPem);
  });

  it.each<[string, object]>([
    ["another API key", { apiKey: "b" }],
    ["another kind", { alg: "RSA" }],
    ["another time", { createdAt: 0 }],
    ["an iv of its own", { iv: "AAAAAAAAAAAAAAAA" }],
    ["another wrapping", { wrapped: "AAAA" }],
  ])("is damaged when its record was given %s", async (_name, change) => {
    const { vault, key, local } = await open(mode);
    await vault.keep("one", key, mode);
    local.tamper("key:one", change);
    const before = local.bytes();
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(local.bytes()).toBe(before);
  });

  it("asks for a new key when the draft is gone", async () => {
    const { vault, key, local } = await open(mode);
    const lost = { ...key, draft: "none" };
    const before = local.bytes();
    expect(await vault.trial(lost, mode)).toEqual(GONE);
    expect(await vault.keep("one", lost, mode)).toEqual(GONE);
    expect(await vault.trial(key, mode === "device" ? "passphrase" : "device")).not.toMatchObject({ ok: true });
    expect(local.bytes()).toBe(before);
  });
});

describe.each(["device", "passphrase"] as const)("the private key of a pair made here, mode %s", (mode) => {
  // PKCS#8 of Ed25519 begins with these bytes, in base64.
  const OPEN = "MC4CAQAwBQYDK2Vw";

  it("is never open: not on the disk, not in IndexedDB, not in memory", async () => {
    const { local, session, draftId, vault, key } = await open(mode);
    const names = mode === "device" ? ["device"] : [];
    expect(await withKeys((db, store) => db.getAllKeys(store))).toEqual(names);
    expect([...local.items.keys()]).toEqual(mode === "device" ? [] : ["vault"]);
    expect(session.read(`draft:${draftId}`)).toMatchObject({ alg: "Ed25519", apiKey: "", kek: { kind: mode } });
    expect(session.bytes()).not.toContain(OPEN);
    await vault.keep("one", key, mode);
    expect(local.read("key:one")).toMatchObject({ alg: "Ed25519", apiKey: API_KEY, kek: { kind: mode } });
    expect(Buffer.from(local.read("key:one").iv, "base64")).toHaveLength(12);
    expect(local.bytes()).not.toContain(OPEN);
    expect(await withKeys((db, store) => db.getAllKeys(store))).toEqual(names);
  });

  it("is handed out, on trial and kept, as a key that signs and cannot be read", async () => {
    const imported: CryptoKey[] = [];
    const { unwrapKey, sign } = crypto.subtle;
    const unwrap = vi.spyOn(crypto.subtle, "unwrapKey").mockImplementation(unwrapKey.bind(crypto.subtle));
    vi.spyOn(crypto.subtle, "sign").mockImplementation((...[params, key, data]: Parameters<typeof sign>) => {
      imported.push(key);
      return sign.call(crypto.subtle, params, key, data);
    });
    try {
      const { vault, key } = await open(mode);
      const trial = await vault.trial(key, mode);
      await vault.keep("one", key, mode);
      const kept = await vault.signer("one");
      for (const signer of [trial, kept]) expect(signer.ok && (await signer.value.sign("a=1"))).toBeTruthy();
      expect(imported.map(({ extractable, usages }) => [extractable, usages])).toEqual([
        [false, ["sign"]],
        [false, ["sign"]],
      ]);
      // Extractable only once: from the draft's wrapping into the record's.
      expect(unwrap.mock.calls.map((args) => args[5])).toEqual([false, true, false]);
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("goes with the browser as long as it is a draft, and opens only to the key that wrapped it", async () => {
    const { vault, key, closeBrowser, restartWorker, session, draftId } = await open(mode);
    expect((await restartWorker().trial(key, mode)).ok).toBe(true);
    session.tamper(`draft:${draftId}`, { createdAt: 1 });
    expect(await vault.keep("one", key, mode)).toEqual(GONE);
    closeBrowser();
    if (mode === "passphrase") await vault.setPassphrase(PASSPHRASE);
    expect(await vault.keep("one", key, mode)).toEqual(GONE);
  });

  it("stays a draft while others are made, and can be kept after them", async () => {
    const { vault, key } = await open(mode);
    await vault.makePair(mode);
    expect(await vault.keep("one", key, mode)).toEqual(ok(null));
  });
});

it("a kept pair is damaged when the device key is gone", async () => {
  const { vault, key } = await open("device");
  await vault.keep("one", key, "device");
  await deleteDB("daybook-vault");
  expect(await vault.signer("one")).toEqual(DAMAGED);
});

it("a removed account's pair is gone, and the device key is not", async () => {
  const { vault, key, local } = await open("device");
  await vault.keep("one", key, "device");
  await vault.keep("two", HMAC, "device");
  await vault.remove("one");
  expect([...local.items.keys()]).toEqual(["key:two"]);
  expect((await vault.signer("two")).ok).toBe(true);
});

it("no pair is made for a passphrase whose header is damaged: it could not be kept", async () => {
  const { vault, local, session } = await open("passphrase");
  local.tamper("vault", { sum: "AAAA" });
  const before = session.bytes();
  expect(await vault.makePair("passphrase")).toEqual(DAMAGED);
  expect(session.bytes()).toBe(before);
});

it("outlives the removal of the last account under the passphrase, while its public key is being pasted at Binance", async () => {
  const { vault, key, local } = await open("passphrase");
  await vault.keep("other", HMAC, "passphrase");
  await vault.remove("other");
  expect(await vault.keep("one", key, "passphrase")).toEqual(ok(null));
  expect((await vault.signer("one")).ok).toBe(true);
  // Kept, it is no draft any more, and holds nothing up.
  await vault.remove("one");
  expect([...local.items.keys()]).toEqual([]);
});
