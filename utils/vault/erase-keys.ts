import { deleteDB } from "idb";
import { VAULT_DATABASE } from "./database";

/** Deletes the vault's own database; the device key with it. Records and passphrase lie in extension storage. */
export function eraseKeys(): Promise<void> {
  return deleteDB(VAULT_DATABASE);
}
