import { createPublicKey, verify } from "node:crypto";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { withKeys } from "@/utils/vault/database";
import { pairs } from "@/utils/vault/pairs";
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

describe("in device mode", () => {
  it("the private key signs and cannot be read, not even by a script that opens the database", async () => {
    const { draftId } = await open("device");
    const key = await pairs.get(draftId);
    if (!key) throw new Error("no key");
    expect([key.extractable, key.usages]).toEqual([false, ["sign"]]);
    await expect(crypto.subtle.exportKey("pkcs8", key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("jwk", key)).rejects.toThrow();
  });

  it("a draft outlives the browser; one that was given up goes with the next, a kept one stays", async () => {
    const { vault, key, draftId, restartWorker, closeBrowser } = await open("device");
    closeBrowser();
    expect(await restartWorker().keep("one", key, "device")).toEqual(ok(null));
    await vault.makePair("device");
    const last = await vault.makePair("device");
    const names = await withKeys((db, store) => db.getAllKeys(store));
    expect(names.sort()).toEqual([`pair:${draftId}`, `pair:${last.ok && last.value.draftId}`].sort());
    expect((await vault.signer("one")).ok).toBe(true);
  });

  it("a removed account's pair is gone, and the device key is not", async () => {
    const { vault, key } = await open("device");
    await vault.keep("one", key, "device");
    await vault.keep("two", HMAC, "device");
    await vault.remove("one");
    expect(await withKeys((db, store) => db.getAllKeys(store))).toEqual(["device"]);
    expect((await vault.signer("two")).ok).toBe(true);
  });

  it("a record whose pair is gone, or is another's, is damaged", async () => {
    const { vault, key, local } = await open("device");
    await vault.keep("one", key, "device");
    const other = await vault.makePair("device");
    local.tamper("key:one", { kek: { kind: "device", pair: other.ok && other.value.draftId } });
    expect(await vault.signer("one")).toEqual(DAMAGED);
    await deleteDB("daybook-vault");
    expect(await vault.signer("one")).toEqual(DAMAGED);
  });

  it("a record that was given another name for its pair is damaged, even where that is the same key", async () => {
    const { vault, key, local, draftId } = await open("device");
    await vault.keep("one", key, "device");
    const kept = await pairs.get(draftId);
    if (kept) await pairs.keep("twin", kept);
    local.tamper("key:one", { kek: { kind: "device", pair: "twin" } });
    expect(await vault.signer("one")).toEqual(DAMAGED);
  });
});

describe("with a passphrase", () => {
  it("nothing of the private key is on the disk or in IndexedDB, nor open in memory", async () => {
    const { local, session, draftId, vault, key } = await open("passphrase");
    expect(await withKeys((db, store) => db.getAllKeys(store))).toEqual([]);
    expect([...local.items.keys()]).toEqual(["vault"]);
    expect(session.read(`draft:${draftId}`)).toMatchObject({ alg: "Ed25519", apiKey: "" });
    // PKCS#8 of Ed25519 begins with these bytes, in base64.
    expect(session.bytes()).not.toContain("MC4CAQAwBQYDK2Vw");
    await vault.keep("one", key, "passphrase");
    expect(local.bytes()).not.toContain("MC4CAQAwBQYDK2Vw");
    expect(await withKeys((db, store) => db.getAllKeys(store))).toEqual([]);
  });

  it("a draft goes with the browser, and opens only to the passphrase it was made under", async () => {
    const { vault, key, closeBrowser, session, draftId } = await open("passphrase");
    session.tamper(`draft:${draftId}`, { createdAt: 1 });
    expect(await vault.keep("one", key, "passphrase")).toEqual(GONE);
    closeBrowser();
    await vault.setPassphrase(PASSPHRASE);
    expect(await vault.keep("one", key, "passphrase")).toEqual(GONE);
  });
});
