import { KEY_HASH } from "../../components/replace-key-hash";
import { PROTECT_HASH } from "../../components/TurnOnPassphrase";
import type { VaultMode } from "../../utils/domain/vault-state";

/** The account whose key is replaced at this address, and how the new one is to be kept; `null` at any other. */
export function readHash(hash: string): { id: string; preset: VaultMode | null } | null {
  if (hash.startsWith(KEY_HASH)) return { id: hash.slice(KEY_HASH.length), preset: null };
  return hash.startsWith(PROTECT_HASH) ? { id: hash.slice(PROTECT_HASH.length), preset: "passphrase" } : null;
}
