import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { deriveKey } from "@/utils/vault/derive-key";
import { HMAC, openPassphraseVault, openVault, PASSPHRASE, START, signs } from "./open-vault.ts";
import { API_KEY, HMAC_SECRET, SECRETS } from "./secrets.ts";

const LOCKED = fail({ kind: "locked" });

beforeEach(() => deleteDB("daybook-vault"));

describe("a vault with a passphrase", () => {
  it.each(SECRETS)("keeps an $alg key that signs as before after the browser was closed", async ({ alg, secret }) => {
    const opened = openVault();
    await opened.vault.setPassphrase(PASSPHRASE);
    expect(await opened.vault.keep("one", { alg, apiKey: API_KEY, secret }, "passphrase")).toEqual(ok(null));
    const before = await opened.vault.signer("one");
    opened.closeBrowser();
    const vault = opened.restartWorker();
    expect(await vault.signer("one")).toEqual(LOCKED);
    expect(await vault.unlock(PASSPHRASE)).toEqual(ok(null));
    const after = await vault.signer("one");
    if (!before.ok || !after.ok) throw new Error("no signer");
    expect(await after.value.sign("a=1")).toBe(await before.value.sign("a=1"));
    expect(after.value.apiKey).toBe(API_KEY);
  });

  it("has the record of the design, and nothing of secret, passphrase or derived key on the disk", async () => {
    const { local, session } = await openPassphraseVault();
    const header = local.read("vault");
    expect(local.read("key:one")).toMatchObject({
      v: 1,
      alg: "HMAC",
      apiKey: API_KEY,
      kek: { kind: "passphrase", kdf: "PBKDF2-SHA-256", iterations: 1_000_000, salt: header.salt },
      createdAt: START,
    });
    const derived: string = session.read("vaultKey").key;
    for (const trace of [HMAC_SECRET, PASSPHRASE, derived, Buffer.from(derived, "base64").toString("hex")]) {
      expect(local.bytes()).not.toContain(trace);
    }
    for (const trace of [HMAC_SECRET, PASSPHRASE]) expect(session.bytes()).not.toContain(trace);
  });

  it("is locked, says so, and takes no key", async () => {
    const { vault, local } = await openPassphraseVault();
    expect(await vault.state()).toEqual({ locked: false, mode: "passphrase", autoLockMinutes: null, unprotected: [] });
    await vault.lock();
    const before = local.bytes();
    expect(await vault.state()).toEqual({ locked: true, mode: "passphrase", autoLockMinutes: null, unprotected: [] });
    expect(await vault.isLocked("one")).toBe(true);
    expect(await vault.isLocked("nobody")).toBe(false);
    expect(await vault.trial({ ...HMAC, apiKey: "b" }, "passphrase")).toEqual(LOCKED);
    expect(await vault.keep("two", { ...HMAC, apiKey: "b" }, "passphrase")).toEqual(LOCKED);
    expect(await vault.makePair("passphrase")).toEqual(LOCKED);
    expect(local.bytes()).toBe(before);
  });

  it("leaves accounts of this profile readable while it is locked", async () => {
    const { vault } = await openPassphraseVault();
    await vault.keep("two", { ...HMAC, apiKey: "b" }, "device");
    await vault.lock();
    expect(await vault.isLocked("two")).toBe(false);
    expect(await signs(vault, "two")).toBe(true);
  });

  it("never takes a key that this profile alone protected once", async () => {
    const { vault, local } = openVault();
    await vault.keep("one", HMAC, "device");
    await vault.setPassphrase(PASSPHRASE);
    const before = local.bytes();
    expect(await vault.trial(HMAC, "passphrase")).toEqual(fail({ kind: "new-key-needed" }));
    expect(await vault.keep("one", HMAC, "passphrase")).toEqual(fail({ kind: "new-key-needed" }));
    expect(local.bytes()).toBe(before);
    expect(await vault.keep("one", { ...HMAC, apiKey: "b" }, "passphrase")).toEqual(ok(null));
    expect(await vault.apiKeyOf("one")).toBe("b");
  });

  it("takes a key again that the passphrase protects already", async () => {
    const { vault } = await openPassphraseVault();
    expect(await vault.keep("one", HMAC, "passphrase")).toEqual(ok(null));
    expect(await signs(vault)).toBe(true);
  });

  it("is without one again when its last key was removed", async () => {
    const { vault, local, session } = await openPassphraseVault();
    await vault.keep("two", { ...HMAC, apiKey: "b" }, "passphrase");
    await vault.remove("two");
    expect(await signs(vault)).toBe(true);
    await vault.remove("one");
    expect([...local.items.keys(), ...session.items.keys()]).toEqual([]);
    expect(await vault.state()).toEqual({ locked: false, mode: "device", autoLockMinutes: null, unprotected: [] });
    expect(await vault.apiKeyOf("one")).toBeNull();
  });

  it("takes the same passphrase however its letters were composed", async () => {
    const opened = openVault({ derive: deriveKey });
    await opened.vault.setPassphrase("na\u00efve caf\u00e9");
    await opened.vault.keep("one", HMAC, "passphrase");
    await opened.vault.lock();
    expect(await opened.vault.unlock("nai\u0308ve cafe\u0301")).toEqual(ok(null));
  });
});
