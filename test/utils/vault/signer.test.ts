import { createHmac, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { KeyAlgorithm } from "@/utils/vault/record";
import { createSigner, importSecret } from "@/utils/vault/signer";
import { API_KEY, HMAC_SECRET, SECRETS, type TestSecret } from "./secrets.ts";

async function signerFor(alg: KeyAlgorithm, secret: string) {
  return createSigner({ apiKey: API_KEY, alg, key: await importSecret(alg, secret) });
}

const ORDER = "&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";

describe("a signer gives Binance's published signature", () => {
  it.each([
    ["plain", `symbol=LTCBTC${ORDER}`, "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"],
    [
      "non-ASCII",
      `symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96${ORDER}`,
      "e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3",
    ],
  ])("HMAC, %s", async (_name, payload, signature) => {
    expect(await (await signerFor("HMAC", HMAC_SECRET)).sign(payload)).toBe(signature);
  });

  it("Ed25519", async () => {
    const signer = await signerFor("Ed25519", "MC4CAQAwBQYDK2VwBCIEIIJEYWtGBrhACmb9Dvy+qa8WEf0lQOl1s4CLIAB9m89u");
    expect(await signer.sign(["A", "EXAMPLE", "SPOT", "1", "20240627-11:17:25.223"].join("\u0001"))).toBe(
      "4MHXelVVcpkdwuLbl6n73HQUXUf1dse2PCgT1DYqW9w8AVZ1RACFGM+5UdlGPrQHrgtS3CvsRURC1oj73j8gCA==",
    );
  });
});

function isGenuine({ alg, secret, publicKey }: TestSecret, payload: string, signature: string): boolean {
  if (publicKey === null) return createHmac("sha256", secret).update(payload).digest("hex") === signature;
  return verify(alg === "RSA" ? "sha256" : null, Buffer.from(payload), publicKey, Buffer.from(signature, "base64"));
}

describe.each(SECRETS)("an imported $alg secret", (one) => {
  it.each(["a=1", "symbol=ＡＢ&x=+/", ""])("signs %j so that node:crypto agrees", async (payload) => {
    const signature = await (await signerFor(one.alg, one.secret)).sign(payload);
    expect(isGenuine(one, payload, signature)).toBe(true);
    expect(isGenuine(one, `${payload}&`, signature)).toBe(false);
  });

  it("may sign and nothing else, and cannot be read again", async () => {
    const key = await importSecret(one.alg, one.secret);
    expect(key.usages).toEqual(["sign"]);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey(one.alg === "HMAC" ? "raw" : "pkcs8", key)).rejects.toThrow();
  });
});

it.each(["-----BEGIN PRIVATE KEY-----\n", ""])("PKCS#8 is read with and without its PEM lines (%j)", async (head) => {
  const [, ed25519] = SECRETS;
  const body = ed25519?.secret.replace(/-----[A-Z ]+-----/g, "").trim() ?? "";
  const bare = await signerFor("Ed25519", `${head}${body}${head.replace("BEGIN", "END")}`);
  expect(await bare.sign("a=1")).toBe(await (await signerFor("Ed25519", ed25519?.secret ?? "")).sign("a=1"));
});

it.each<[KeyAlgorithm, string]>([
  ["HMAC", ""],
  ["Ed25519", HMAC_SECRET],
  ["Ed25519", "not base64 !"],
  ["Ed25519", SECRETS[2]?.secret ?? ""],
  ["RSA", SECRETS[1]?.secret ?? ""],
  ["RSA", ""],
])("a secret that is not of the form of %s is refused", async (alg, secret) => {
  await expect(importSecret(alg, secret)).rejects.toThrow();
});
