/**
 * Why a private key cannot be taken as it was pasted: it is encrypted, or in a format Web Crypto does not read (PKCS#1,
 * SEC1, OpenSSH, a public key). `null` for PKCS#8 ("BEGIN PRIVATE KEY") and for base64 without its PEM lines.
 */
export function pemProblem(pem: string): "encrypted" | "other-format" | null {
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1] ?? "PRIVATE KEY";
  if (label === "PRIVATE KEY") return null;
  return label.startsWith("ENCRYPTED") || pem.includes("Proc-Type: 4,ENCRYPTED") ? "encrypted" : "other-format";
}
