import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifySignature } from "./verify-signature.ts";

const SECRET = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
const ORDER = "side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";

const published = [
  ["ASCII", `symbol=LTCBTC&${ORDER}`, "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"],
  [
    "non-ASCII",
    `symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96&${ORDER}`,
    "e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3",
  ],
] as const;

describe("HMAC", () => {
  it.each(published)("accepts Binance's published %s vector", (_name, payload, signature) => {
    expect(verifySignature({ kind: "HMAC", secret: SECRET }, payload, signature)).toBe(true);
  });

  it.each(published)("refuses the %s vector for a payload changed by one character", (_name, payload, signature) => {
    expect(verifySignature({ kind: "HMAC", secret: SECRET }, payload.replace("0.1", "0.2"), signature)).toBe(false);
  });

  it.each(["", "zz", "c8db5682", "é".repeat(64)])("refuses %j as a signature without failing", (signature) => {
    expect(verifySignature({ kind: "HMAC", secret: SECRET }, "timestamp=1", signature)).toBe(false);
  });
});

describe("Ed25519", () => {
  const key = "MC4CAQAwBQYDK2VwBCIEIIJEYWtGBrhACmb9Dvy+qa8WEf0lQOl1s4CLIAB9m89u";
  const privateKey = createPrivateKey({ key: Buffer.from(key, "base64"), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  const payload = ["A", "EXAMPLE", "SPOT", "1", "20240627-11:17:25.223"].join("\x01");
  const signature = "4MHXelVVcpkdwuLbl6n73HQUXUf1dse2PCgT1DYqW9w8AVZ1RACFGM+5UdlGPrQHrgtS3CvsRURC1oj73j8gCA==";

  it("accepts Binance's published vector", () => {
    expect(verifySignature({ kind: "Ed25519", publicKey }, payload, signature)).toBe(true);
  });

  it("refuses the vector's signature for another payload", () => {
    expect(verifySignature({ kind: "Ed25519", publicKey }, `${payload}0`, signature)).toBe(false);
  });

  it("refuses what is not base64", () => {
    expect(verifySignature({ kind: "Ed25519", publicKey }, payload, signature.replace("+", " "))).toBe(false);
  });
});

describe("RSA", () => {
  const { privateKey, publicKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKey = key.export({ type: "spki", format: "pem" }).toString();
  const payload = Buffer.from("timestamp=1");

  it("accepts SHA-256 with PKCS #1 v1.5 padding", () => {
    const signature = sign("sha256", payload, privateKey).toString("base64");
    expect(verifySignature({ kind: "RSA", publicKey }, "timestamp=1", signature)).toBe(true);
  });

  it("refuses SHA-512", () => {
    const signature = sign("sha512", payload, privateKey).toString("base64");
    expect(verifySignature({ kind: "RSA", publicKey }, "timestamp=1", signature)).toBe(false);
  });
});
