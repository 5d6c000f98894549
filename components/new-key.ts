import type { Checklist } from "../utils/domain/checklist";
import type { Result } from "../utils/domain/failure";
import type { VaultMode } from "../utils/domain/vault-state";

/** How a key comes in: typed as a pair, made here, or as a private key in PEM. */
export const KEY_KINDS = ["HMAC", "generated", "pem"] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A key to be tested and kept. */
export type NewKey = {
  name: string;
  apiKey: string;
  mode: VaultMode;
  /** The second, explicit yes to a key that may trade. */
  allowTrading?: boolean;
  /** The account whose key this one takes the place of. */
  replaces?: string;
} & ({ kind: "HMAC" | "Ed25519" | "RSA"; secret: string } | { kind: "generated"; draftId: string });

/** What became of it, and what was found out on the way. */
export type Connected = Result<unknown> & { checklist: Checklist };

/** A key pair made here, of which only the public half is ever known to a page. */
export interface KeyPair {
  draftId: string;
  publicPem: string;
}

/** What the user typed about a key; forgotten as soon as the key is kept or the page is left. */
export interface TypedKey {
  name: string;
  apiKey: string;
  secret: string;
  pem: string;
}

export const NOTHING_TYPED: TypedKey = { name: "", apiKey: "", secret: "", pem: "" };
