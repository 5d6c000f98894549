import { IDBFactory } from "fake-indexeddb";
import { deleteDB } from "idb";
import { beforeEach, expect, it } from "vitest";
import { createDeviceKey, type DeviceKey } from "@/utils/vault/device-key";

let deviceKey: DeviceKey;
beforeEach(async () => {
  await deleteDB("daybook-vault");
  deviceKey = createDeviceKey(async () => null);
});

async function madeKey(): Promise<CryptoKey> {
  const key = await deviceKey({ create: true });
  if (!key) throw new Error("no device key");
  return key;
}

/** Two handles are the same key when what one encrypts the other can read. */
async function wrapsAlike(one: CryptoKey, other: CryptoKey): Promise<boolean> {
  const secret = await crypto.subtle.importKey("raw", new Uint8Array(32), { name: "AES-GCM" }, true, ["encrypt"]);
  const params = { name: "AES-GCM", iv: new Uint8Array(12) };
  const wrapped = await crypto.subtle.wrapKey("raw", secret, one, params);
  return crypto.subtle.unwrapKey("raw", wrapped, other, params, { name: "AES-GCM" }, false, ["encrypt"]).then(
    () => true,
    () => false,
  );
}

it("wraps and unwraps with AES-GCM of 256 bits, and cannot be exported", async () => {
  const key = await madeKey();
  expect(key.algorithm).toEqual({ name: "AES-GCM", length: 256 });
  expect([...key.usages].sort()).toEqual(["unwrapKey", "wrapKey"]);
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

it("is made once and then kept", async () => {
  expect(await wrapsAlike(await madeKey(), await madeKey())).toBe(true);
});

it("is one key even when two ask for the first at once", async () => {
  const [one, other] = await Promise.all([madeKey(), madeKey()]);
  expect(await wrapsAlike(one, other)).toBe(true);
  expect(await wrapsAlike(one, await madeKey())).toBe(true);
});

it("is never made in passing: without `create` there is none, before and after", async () => {
  expect(await deviceKey({ create: false })).toBeNull();
  expect(await deviceKey({ create: false })).toBeNull();
});

it("is another one after the profile's data was lost", async () => {
  const before = await madeKey();
  await deleteDB("daybook-vault");
  expect(await wrapsAlike(before, await madeKey())).toBe(false);
});

it("is found again in the second place, and put back where it was lost", async () => {
  const second = new IDBFactory();
  const start = () => {
    deviceKey = createDeviceKey(async () => second);
  };
  start();
  const before = await madeKey();
  await deleteDB("daybook-vault");
  start();
  expect(await wrapsAlike(before, await madeKey())).toBe(true);
  deviceKey = createDeviceKey(async () => null);
  expect(await wrapsAlike(before, await madeKey())).toBe(true);
});

it("fills a second place that lost it", async () => {
  const before = await madeKey();
  const second = new IDBFactory();
  deviceKey = createDeviceKey(async () => second);
  await madeKey();
  await deleteDB("daybook-vault");
  deviceKey = createDeviceKey(async () => second);
  expect(await wrapsAlike(before, await madeKey())).toBe(true);
});

it("does without a second place that fails", async () => {
  deviceKey = createDeviceKey(async () => {
    throw new Error("no bucket to be had");
  });
  expect(await wrapsAlike(await madeKey(), await madeKey())).toBe(true);
});
