import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { fail } from "@/utils/domain/failure";
import { openVault } from "./open-vault.ts";
import { API_KEY } from "./secrets.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const cipher = { cipher: "aes-256-cbc", passphrase: "x" };

it.each([
  ["RSA", "encrypted", rsa.privateKey.export({ format: "pem", type: "pkcs8", ...cipher })],
  ["Ed25519", "encrypted", ed25519.privateKey.export({ format: "pem", type: "pkcs8", ...cipher })],
  ["RSA", "encrypted", rsa.privateKey.export({ format: "pem", type: "pkcs1", ...cipher })],
  ["RSA", "other-format", rsa.privateKey.export({ format: "pem", type: "pkcs1" })],
  ["Ed25519", "other-format", ec.privateKey.export({ format: "pem", type: "sec1" })],
  ["Ed25519", "other-format", ed25519.publicKey.export({ format: "pem", type: "spki" })],
  ["Ed25519", "other-format", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"],
  ["HMAC", "other-format", rsa.privateKey.export({ format: "pem", type: "pkcs1" })],
  ["Ed25519", "unreadable", rsa.privateKey.export({ format: "pem", type: "pkcs8" })],
  ["RSA", "unreadable", ed25519.privateKey.export({ format: "pem", type: "pkcs8" }).toString().slice(0, 60)],
  ["RSA", "unreadable", ""],
] as const)("an %s key that is %s is refused as that", async (alg, found, secret) => {
  const { vault, local } = openVault();
  const key = { alg, apiKey: API_KEY, secret: String(secret) };
  const failure = fail({ kind: "private-key-form", found });
  expect(await vault.trial(key, "device")).toEqual(failure);
  expect(await vault.keep("one", key, "device")).toEqual(failure);
  expect(local.items.size).toBe(0);
});
