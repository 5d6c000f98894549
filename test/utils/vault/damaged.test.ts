import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { HMAC, openPassphraseVault, openVault, PASSPHRASE, quickly, signs } from "./open-vault.ts";

const DAMAGED = fail({ kind: "key-damaged" });

beforeEach(() => deleteDB("daybook-vault"));

describe("a header that was changed is damaged, not a wrong passphrase, and stays", () => {
  it.each<[string, object]>([
    ["another version", { v: 2 }],
    ["another way to derive", { kdf: "PBKDF2-SHA-1" }],
    ["one round", { iterations: 1 }],
    ["599,999 rounds", { iterations: 599_999 }],
    ["10,000,001 rounds", { iterations: 10_000_001 }],
    ["a trillion rounds", { iterations: 1e12 }],
    ["half a round", { iterations: 1_000_000.5 }],
    ["rounds as text", { iterations: "1000000" }],
    ["other rounds", { iterations: 600_000 }],
    ["another salt", { salt: "AAAAAAAAAAAAAAAAAAAAAA==" }],
    ["no salt", { salt: null }],
    ["another check", { check: "AAAA" }],
    ["no check", { check: 0 }],
    ["another sum", { sum: "AAAA" }],
  ])("given %s", async (_name, change) => {
    const derived: string[] = [];
    const opened = openVault({
      derive: (letters, params) => quickly(letters, params).finally(() => derived.push(letters)),
    });
    await opened.vault.setPassphrase(PASSPHRASE);
    await opened.vault.keep("one", HMAC, "passphrase");
    await opened.vault.lock();
    derived.length = 0;
    opened.local.tamper("vault", change);
    const before = opened.local.bytes();
    expect(await opened.vault.unlock(PASSPHRASE)).toEqual(DAMAGED);
    expect(await opened.vault.changePassphrase(PASSPHRASE, "another passphrase")).toEqual(DAMAGED);
    expect(await opened.vault.setPassphrase(PASSPHRASE)).toEqual(DAMAGED);
    expect(derived).toEqual([]);
    expect(opened.local.bytes()).toBe(before);
  });

  it.each([["gone"], ["null"], ["5"]])("given that it is %s", async (value) => {
    const { vault, local } = await openPassphraseVault();
    if (value === "gone") local.items.delete("vault");
    else local.items.set("vault", value);
    expect(await vault.unlock(PASSPHRASE)).toEqual(DAMAGED);
    // What is open stays open, and takes no key that could not be opened again.
    expect(await signs(vault)).toBe(true);
    expect(await vault.keep("two", { ...HMAC, apiKey: "b" }, "passphrase")).toEqual(DAMAGED);
  });
});

describe("a record under the passphrase that was changed is damaged, locked or not, and stays", () => {
  const kek = { kind: "passphrase", kdf: "PBKDF2-SHA-256", iterations: 1_000_000, salt: "AAAA" };
  it.each<[string, object]>([
    ["another version", { v: 2 }],
    ["no version", { v: undefined }],
    ["an unknown kind", { alg: "toString" }],
    ["no kind", { alg: 1 }],
    ["a kind in a list", { alg: ["HMAC"] }],
    ["no API key", { apiKey: 1 }],
    ["no wrapping", { wrapped: null }],
    ["no iv", { iv: 3 }],
    ["no time", { createdAt: "1" }],
    ["no wrapping key", { kek: null }],
    ["no wrapping key at all", { kek: undefined }],
    ["a wrapping key of text", { kek: "passphrase" }],
    ["one round", { kek: { ...kek, iterations: 1 } }],
    ["a trillion rounds", { kek: { ...kek, iterations: 1e12 } }],
    ["another way to derive", { kek: { ...kek, kdf: "none" } }],
    ["no salt", { kek: { ...kek, salt: 1 } }],
    ["an unknown wrapping key", { kek: { kind: "none" } }],
    ["an unknown wrapping key with all it takes", { kek: { ...kek, kind: "none" } }],
  ])("given %s, which is no record at all", async (_name, change) => {
    const { vault, local } = await openPassphraseVault();
    local.tamper("key:one", change);
    const before = local.bytes();
    expect(await vault.signer("one")).toEqual(DAMAGED);
    await vault.lock();
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(local.bytes()).toBe(before);
  });

  it.each<[string, object]>([
    ["another kind", { alg: "RSA" }],
    ["another API key", { apiKey: "b".repeat(64) }],
    ["another iv", { iv: "AAAAAAAAAAAAAAAA" }],
    ["an empty iv", { iv: "" }],
    ["an iv that is not base64", { iv: "%" }],
    ["another wrapping", { wrapped: "AAAA" }],
    ["another time", { createdAt: 0 }],
    ["another salt", { kek }],
    ["more rounds", { kek: { ...kek, iterations: 2_000_000 } }],
    ["the device as wrapping key", { kek: { kind: "device" } }],
  ])("given %s", async (_name, change) => {
    const { vault, local } = await openPassphraseVault();
    await vault.keep("other", { ...HMAC, apiKey: "c" }, "device");
    local.tamper("key:one", change);
    const before = local.bytes();
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(local.bytes()).toBe(before);
  });

  it.each(["null", "{}", "5", '{"kek":null}'])(
    "given that it is %s, and the vault goes on beside it",
    async (value) => {
      const { vault, local } = openVault();
      local.items.set("key:one", value);
      expect(await vault.state()).toMatchObject({ locked: false, mode: "device" });
      expect(await vault.setPassphrase(PASSPHRASE)).toEqual(ok(null));
      expect(await vault.keep("two", HMAC, "passphrase")).toEqual(ok(null));
      expect(await vault.changePassphrase(PASSPHRASE, "another passphrase")).toEqual(ok(null));
      expect(await signs(vault, "two")).toBe(true);
      expect(await vault.signer("one")).toEqual(DAMAGED);
      expect(local.items.get("key:one")).toBe(value);
    },
  );

  it("while the passphrase is right, and the other records open", async () => {
    const { vault, local } = await openPassphraseVault();
    await vault.keep("two", { ...HMAC, apiKey: "b" }, "passphrase");
    local.tamper("key:one", { apiKey: "x" });
    await vault.lock();
    expect(await vault.unlock(PASSPHRASE)).toEqual(ok(null));
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(await signs(vault, "two")).toBe(true);
  });
});
