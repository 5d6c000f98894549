import { describe, expect, it } from "vitest";
import type { KeyRecord } from "@/utils/vault/record";
import { createSigner, importSecret } from "@/utils/vault/signer";
import { unwrapKey, wrapKey } from "@/utils/vault/wrap";
import { API_KEY, SECRETS, type TestSecret } from "./secrets.ts";

const makeWrappingKey = () =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);

async function wrapped({ alg, secret }: TestSecret, createdAt = 1_700_000_000_000) {
  const wrappingKey = await makeWrappingKey();
  const key = await importSecret(alg, secret, true);
  const open = { alg, apiKey: API_KEY, kek: { kind: "device" as const }, createdAt };
  return { wrappingKey, record: await wrapKey(key, open, wrappingKey) };
}

/** Any base64 text of the same length that differs in its first byte. */
const otherBytes = (base64: string) => {
  const bytes = Buffer.from(base64, "base64");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64");
};

describe.each(SECRETS)("a wrapped $alg secret", (one) => {
  it("signs after unwrapping what it signed before", async () => {
    const { record, wrappingKey } = await wrapped(one);
    const { alg, secret } = one;
    const before = createSigner({ apiKey: API_KEY, alg, key: await importSecret(alg, secret) });
    const after = createSigner({ apiKey: API_KEY, alg, key: await unwrapKey(record, wrappingKey) });
    expect(await after.sign("a=1")).toBe(await before.sign("a=1"));
  });

  it("comes out non-extractable and for signing only", async () => {
    const { record, wrappingKey } = await wrapped(one);
    const key = await unwrapKey(record, wrappingKey);
    expect(key.extractable).toBe(false);
    expect(key.usages).toEqual(["sign"]);
    await expect(crypto.subtle.exportKey(one.alg === "HMAC" ? "raw" : "pkcs8", key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("jwk", key)).rejects.toThrow();
  });

  it("is in its record in no encoding", async () => {
    const { record } = await wrapped(one);
    const fields = [JSON.stringify(record), record.wrapped, record.iv];
    const stored = Buffer.concat(fields.flatMap((text) => [Buffer.from(text), Buffer.from(text, "base64")]));
    // Inside a base64 text the secret may start at any of three offsets.
    const shifted = [0, 1, 2].map((skip) => one.bytes.subarray(skip).toString("base64").slice(0, 40));
    const traces = [
      one.bytes,
      ...[...shifted, one.bytes.toString("hex"), one.secret.trim()].map((text) => Buffer.from(text)),
    ];
    for (const trace of traces.flatMap((bytes) => [bytes, Buffer.from(bytes.toString("latin1"), "utf16le")])) {
      expect(stored.includes(trace.subarray(0, 40))).toBe(false);
    }
  });

  it.each<[string, (record: KeyRecord) => Partial<KeyRecord>]>([
    ["v", () => ({ v: 2 as 1 })],
    ["alg", ({ alg }) => ({ alg: alg === "HMAC" ? "Ed25519" : "HMAC" })],
    ["alg, to one there is not", () => ({ alg: "none" as "HMAC" })],
    ["apiKey", () => ({ apiKey: `${API_KEY.slice(0, -1)}B` })],
    ["iv", ({ iv }) => ({ iv: otherBytes(iv) })],
    ["wrapped", (record) => ({ wrapped: otherBytes(record.wrapped) })],
    ["wrapped, cut short", (record) => ({ wrapped: record.wrapped.slice(0, -4) })],
    ["wrapped, emptied", () => ({ wrapped: "" })],
    ["createdAt", ({ createdAt }) => ({ createdAt: createdAt + 1 })],
    ["kek", () => ({ kek: { kind: "passphrase" as "device" } })],
    ["kek, removed", () => ({ kek: undefined as unknown as KeyRecord["kek"] })],
  ])("cannot be opened after someone changed %s", async (_field, change) => {
    const { record, wrappingKey } = await wrapped(one);
    await expect(unwrapKey({ ...record, ...change(record) }, wrappingKey)).rejects.toThrow();
  });

  it("cannot be opened with another device's key", async () => {
    const { record } = await wrapped(one);
    await expect(unwrapKey(record, await makeWrappingKey())).rejects.toThrow();
  });
});

it("never uses an iv twice", async () => {
  const [hmac] = SECRETS;
  if (!hmac) throw new Error("no secret");
  const records = await Promise.all(Array.from({ length: 50 }, () => wrapped(hmac)));
  expect(new Set(records.map(({ record }) => record.iv)).size).toBe(50);
  expect(records.every(({ record }) => Buffer.from(record.iv, "base64").length === 12)).toBe(true);
});

it("the parts of two records cannot be swapped, though one key wrapped both", async () => {
  const [hmac] = SECRETS;
  if (!hmac) throw new Error("no secret");
  const wrappingKey = await makeWrappingKey();
  const [one, other] = await Promise.all(
    ["a".repeat(64), "b".repeat(64)].map(async (apiKey) => {
      const key = await importSecret(hmac.alg, hmac.secret, true);
      return wrapKey(key, { alg: hmac.alg, apiKey, kek: { kind: "device" }, createdAt: 1 }, wrappingKey);
    }),
  );
  if (!one || !other) throw new Error("no records");
  const mixed = { ...one, iv: other.iv, wrapped: other.wrapped };
  await expect(unwrapKey(mixed, wrappingKey)).rejects.toThrow();
});

it("what a record of the device key carries is authenticated as six fields in this order", async () => {
  const [hmac] = SECRETS;
  if (!hmac) throw new Error("no secret");
  const wrappingKey = await makeWrappingKey();
  const iv = new Uint8Array(12).fill(7);
  const open = { v: 1 as const, alg: "HMAC" as const, apiKey: API_KEY, iv: Buffer.from(iv).toString("base64") };
  const additionalData = Buffer.from(JSON.stringify([1, "HMAC", API_KEY, open.iv, "device", 1_700_000_000_000]));
  const key = await importSecret("HMAC", hmac.secret, true);
  const wrapped = await crypto.subtle.wrapKey("raw", key, wrappingKey, { name: "AES-GCM", iv, additionalData });
  const record = {
    ...open,
    kek: { kind: "device" as const },
    createdAt: 1_700_000_000_000,
    wrapped: Buffer.from(wrapped).toString("base64"),
  };
  const signer = createSigner({ apiKey: API_KEY, alg: "HMAC", key: await unwrapKey(record, wrappingKey) });
  expect(await signer.sign("a=1")).toHaveLength(64);
});
