import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { KeyAlgorithm } from "@/utils/vault/record";

/** One secret of each kind, as a user pastes it, with what node:crypto needs to check its signatures. */
export interface TestSecret {
  alg: KeyAlgorithm;
  secret: string;
  /** The raw bytes that must never be seen in the open. */
  bytes: Buffer;
  publicKey: KeyObject | null;
}

export const HMAC_SECRET = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
export const API_KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";

function pkcs8(
  alg: KeyAlgorithm,
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
): TestSecret {
  const bytes = privateKey.export({ format: "der", type: "pkcs8" });
  return { alg, secret: privateKey.export({ format: "pem", type: "pkcs8" }).toString(), bytes, publicKey };
}

export const SECRETS: TestSecret[] = [
  { alg: "HMAC", secret: HMAC_SECRET, bytes: Buffer.from(HMAC_SECRET), publicKey: null },
  pkcs8("Ed25519", generateKeyPairSync("ed25519")),
  pkcs8("RSA", generateKeyPairSync("rsa", { modulusLength: 2048 })),
];
