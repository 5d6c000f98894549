import { createCipheriv, createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import { deriveKey } from "@/utils/vault/derive-key";
import { openVault, PASSPHRASE, START } from "./open-vault.ts";
import { API_KEY, HMAC_SECRET } from "./secrets.ts";

const KDF = { kdf: "PBKDF2-SHA-256", iterations: 1_000_000, salt: Buffer.alloc(16, 7).toString("base64") } as const;
const SIGNED = createHmac("sha256", HMAC_SECRET).update("a=1").digest("hex");

const hash = (...parts: (string | Buffer)[]) =>
  parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("base64");

const sumOf = (check: unknown) => hash(JSON.stringify([1, KDF.kdf, KDF.iterations, KDF.salt, check]));

/** A record of `HMAC_SECRET`, sealed by node:crypto. */
function sealed(key: Buffer, kek: { kind: "device" } | ({ kind: "passphrase" } & typeof KDF)) {
  const iv = Buffer.alloc(12, 9);
  const open = { v: 1, alg: "HMAC", apiKey: API_KEY, iv: iv.toString("base64"), kek, createdAt: START };
  const more = kek.kind === "device" ? [] : [kek.kdf, kek.iterations, kek.salt];
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(JSON.stringify([1, "HMAC", API_KEY, open.iv, kek.kind, START, ...more])));
  const wrapped = Buffer.concat([cipher.update(HMAC_SECRET), cipher.final(), cipher.getAuthTag()]);
  return { ...open, wrapped: wrapped.toString("base64") };
}

beforeEach(() => deleteDB("daybook-vault"));

// Whoever changes any of this locks out everyone who has kept a key before: it takes a new version and a way up to it.
describe("what Daybook 0.1 left in a profile, made again by node:crypto alone, opens", () => {
  it("with its passphrase", async () => {
    const key = pbkdf2Sync(PASSPHRASE, Buffer.alloc(16, 7), KDF.iterations, 32, "sha256");
    const check = hash("daybook passphrase check ", key);
    const { vault, local } = openVault({ derive: deriveKey });
    await local.area.set({
      vault: { v: 1, ...KDF, check, sum: sumOf(check) },
      "key:one": sealed(key, { kind: "passphrase", ...KDF }),
    });
    const before = local.bytes();
    expect(await vault.unlock(PASSPHRASE)).toEqual(ok(null));
    const signer = await vault.signer("one");
    expect(signer.ok && (await signer.value.sign("a=1"))).toBe(SIGNED);
    expect(local.bytes()).toBe(before);
  });

  it("with its device key", async () => {
    const bytes = Buffer.alloc(32, 5);
    const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["wrapKey", "unwrapKey"]);
    const db = await openDB("daybook-vault", 1, { upgrade: (opened) => void opened.createObjectStore("keys") });
    await db.put("keys", key, "device");
    db.close();
    const { vault, local } = openVault();
    await local.area.set({ "key:one": sealed(bytes, { kind: "device" }) });
    const signer = await vault.signer("one");
    expect(signer.ok && (await signer.value.sign("a=1"))).toBe(SIGNED);
  });
});

it("a header whose check is no text is damaged even when its sum fits", async () => {
  const { vault, local } = openVault();
  await local.area.set({ vault: { v: 1, ...KDF, check: 0, sum: sumOf(0) } });
  expect(await vault.unlock(PASSPHRASE)).toEqual(fail({ kind: "key-damaged" }));
});
