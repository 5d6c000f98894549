import type { KeyAlgorithm } from "./record";

/** A key before it is kept: a secret as the user has it, or a pair that was made here. */
export type KeyMaterial =
  | { alg: KeyAlgorithm; apiKey: string; secret: string }
  | { alg: "Ed25519"; apiKey: string; draft: string };
