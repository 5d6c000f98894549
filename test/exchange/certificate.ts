import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  cert: string;
  privateKey: string;
  /** Base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
  spki: string;
}

/** A fresh certificate for both hosts of the exchange and for this machine. */
export async function createCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: "commonName", value: "api.binance.com" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "api.binance.com" },
          { type: 2, value: "data-api.binance.vision" },
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(pems.cert).publicKey.export({ type: "spki", format: "der" });
  return {
    cert: pems.cert,
    privateKey: pems.private,
    spki: createHash("sha256").update(publicKey).digest("base64"),
  };
}
