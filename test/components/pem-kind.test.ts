import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { pemKind } from "../../components/pem-kind";

const options = {
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
};

it.each(["Ed25519", "RSA"] as const)("knows a private key of kind %s, however it is broken into lines", (kind) => {
  const { privateKey } =
    kind === "RSA"
      ? generateKeyPairSync("rsa", { modulusLength: 2048, ...options } as never)
      : generateKeyPairSync("ed25519", options as never);
  const pem = String(privateKey);
  expect(pemKind(pem)).toBe(kind);
  expect(pemKind(pem.replace(/\n/g, "\r\n  "))).toBe(kind);
});
