/** The object identifier of Ed25519 (1.3.101.112) as it stands in the base64 of a PKCS#8 key, RFC 8410. */
const ED25519 = "BQYDK2Vw";

/** Of which kind a private key in PEM is. Whether it can be used at all is told by whoever imports it. */
export function pemKind(pem: string): "Ed25519" | "RSA" {
  const base64 = pem.replace(/-----[A-Z0-9 ]+-----/g, "").replace(/\s/g, "");
  return base64.slice(0, 24).includes(ED25519) ? "Ed25519" : "RSA";
}
