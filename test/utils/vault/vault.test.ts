import { createHmac } from "node:crypto";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail } from "@/utils/domain/failure";
import { createDeviceKey } from "@/utils/vault/device-key";
import type { KeyRecord } from "@/utils/vault/record";
import { HMAC, openVault } from "./open-vault.ts";
import { API_KEY, HMAC_SECRET, SECRETS } from "./secrets.ts";

const DAMAGED = fail({ kind: "key-damaged" });

beforeEach(() => deleteDB("daybook-vault"));

describe("a key that was kept", () => {
  it.each(SECRETS)("signs like the trial of the same $alg secret", async ({ alg, secret }) => {
    const { vault } = openVault();
    await vault.keep("one", { alg, apiKey: API_KEY, secret }, "device");
    const kept = await vault.signer("one");
    const trial = await vault.trial({ alg, apiKey: API_KEY, secret }, "device");
    if (!kept.ok || !trial.ok) throw new Error("no signer");
    expect(kept.value.apiKey).toBe(API_KEY);
    expect(await kept.value.sign("a=1&b=2")).toBe(await trial.value.sign("a=1&b=2"));
  });

  it("signs like node:crypto", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC, "device");
    const kept = await vault.signer("one");
    const expected = createHmac("sha256", HMAC_SECRET).update("a=1").digest("hex");
    expect(kept.ok && (await kept.value.sign("a=1"))).toBe(expected);
  });

  it("carries the time it was kept, and its kind", async () => {
    const { vault, local } = openVault();
    await vault.keep("one", HMAC, "device");
    expect(local.read("key:one")).toMatchObject({
      v: 1,
      alg: "HMAC",
      apiKey: API_KEY,
      kek: { kind: "device" },
      createdAt: 1_700_000_000_000,
    });
  });

  it("gives a signer that shows nothing of the secret", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC, "device");
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
    const { vault, local } = openVault();
    await vault.keep("one", HMAC, "device");
    local.tamper("key:one", change);
    const before = local.bytes();
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(local.bytes()).toBe(before);
  });

  it("when the device key is gone; and asking for it does not make another", async () => {
    const { vault, local } = openVault();
    await vault.keep("one", HMAC, "device");
    const before = local.bytes();
    await deleteDB("daybook-vault");
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect(await createDeviceKey(async () => null)({ create: false })).toBeNull();
    expect(local.bytes()).toBe(before);
  });

  it("when the device key is another one", async () => {
    const { vault } = openVault();
    await vault.keep("one", HMAC, "device");
    await deleteDB("daybook-vault");
    await vault.keep("two", HMAC, "device");
    expect(await vault.signer("one")).toEqual(DAMAGED);
    expect((await vault.signer("two")).ok).toBe(true);
  });

  it("when there is none", async () => {
    expect(await openVault().vault.signer("nobody")).toEqual(DAMAGED);
  });
});

it("a secret of the wrong form fails its trial and is not kept", async () => {
  const { vault, local } = openVault();
  const wrong = { alg: "Ed25519", apiKey: API_KEY, secret: HMAC_SECRET } as const;
  const failure = fail({ kind: "private-key-form", found: "unreadable" });
  expect(await vault.trial(wrong, "device")).toEqual(failure);
  expect(await vault.keep("one", wrong, "device")).toEqual(failure);
  expect(local.items.size).toBe(0);
});

it("an HMAC secret that is no secret fails its trial and is not kept", async () => {
  const { vault, local } = openVault();
  expect(await vault.trial({ ...HMAC, secret: "" }, "device")).toEqual(fail({ kind: "secret-mismatch" }));
  expect(await vault.keep("one", { ...HMAC, secret: "" }, "device")).toEqual(fail({ kind: "secret-mismatch" }));
  expect(local.items.size).toBe(0);
});

it("a trial keeps nothing", async () => {
  const { vault, local } = openVault();
  await vault.trial(HMAC, "device");
  expect(local.items.size).toBe(0);
});

it("two first keys kept at once can both be opened", async () => {
  const { vault } = openVault();
  await Promise.all([vault.keep("one", HMAC, "device"), vault.keep("two", HMAC, "device")]);
  expect((await vault.signer("one")).ok).toBe(true);
  expect((await vault.signer("two")).ok).toBe(true);
});

it("removing forgets the one account asked for", async () => {
  const { vault, local } = openVault();
  await vault.keep("one", HMAC, "device");
  await vault.keep("two", HMAC, "device");
  await vault.remove("one");
  expect([...local.items.keys()]).toEqual(["key:two"]);
});

it("names the accounts that this profile alone protects, beside others under the passphrase", async () => {
  const { vault, local } = openVault();
  await vault.keep("one", HMAC, "device");
  expect((await vault.state()).unprotected).toEqual(["one"]);
  await vault.setPassphrase("correct horse battery");
  await vault.keep("two", { ...HMAC, apiKey: "x".repeat(64) }, "passphrase");
  expect(await vault.state()).toMatchObject({ mode: "passphrase", unprotected: ["one"] });
  local.tamper("key:one", { iv: 1 });
  expect((await vault.state()).unprotected).toEqual([]);
});
