import type { Failure } from "../domain/failure";
import type { Vault } from "../vault/vault";

type Lock = Pick<Vault, "isLocked">;

/** Which accounts can be read now: those that need the passphrase only while the vault is unlocked. */
export function createReadable({ vault, active }: { vault: Lock; active: () => Promise<string[]> }) {
  async function readable(): Promise<string[]> {
    const ids = await active();
    const locked = await Promise.all(ids.map(vault.isLocked));
    return ids.filter((_, index) => !locked[index]);
  }
  return {
    readable,
    /** `locked` when there are accounts to read and every one is locked: then nothing at all is requested. */
    async lockedObstacle(): Promise<Failure | null> {
      return (await active()).length > 0 && (await readable()).length === 0 ? { kind: "locked" } : null;
    },
  };
}

/** A look at an account that does not happen once it is locked, even half way through a run; nothing is noted of it. */
export function unlessLocked(vault: Lock, look: (account: string) => Promise<Failure | null>) {
  return async (account: string): Promise<Failure | null> =>
    (await vault.isLocked(account)) ? { kind: "locked" } : look(account);
}
