import type { Archive } from "../archive/archive";
import { ownerKey, stateKey } from "../archive/load-sources";
import type { AccountState } from "../domain/account-state";
import type { Account, Profile } from "../domain/profile";
import { afterNewKey } from "../sync/after-new-key";

/**
 * Which account an API key was connected as. Its hash is kept in the archive, so that a key entered again, after it
 * could no longer be opened or extension storage lost everything, goes on with its own history.
 */
export function createOwners(parts: {
  archive: Archive;
  profile: () => Promise<Profile>;
  /** The API key of an account's record, whether or not the secret beside it can be opened. */
  apiKeyOf: (account: string) => Promise<string | null>;
}) {
  const { archive, profile, apiKeyOf } = parts;
  return {
    /** Remembers a key that was accepted. */
    async remember(id: string, apiKey: string): Promise<void> {
      const state = await archive.state<AccountState>(stateKey(id));
      const owner = { [ownerKey(id)]: await hash(apiKey) };
      await archive.commit({
        state: { ...owner, ...(state && { [stateKey(id)]: afterNewKey(state) }) },
        changed: [id],
      });
    },

    /** The account, or only the id of one whose history was kept when it was removed. */
    async find(apiKey: string): Promise<Pick<Account, "id"> | null> {
      const { accounts } = await profile();
      const ids = [...accounts.map(({ id }) => id), ...(await archive.heads()).map(({ account }) => account)];
      for (const id of new Set(ids)) {
        if (!(await isOf(id, apiKey))) continue;
        return accounts.find((account) => account.id === id) ?? { id };
      }
      return null;
    },
  };

  async function isOf(id: string, apiKey: string): Promise<boolean> {
    return (await apiKeyOf(id)) === apiKey || (await archive.state<string>(ownerKey(id))) === (await hash(apiKey));
  }
}

async function hash(apiKey: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(apiKey)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
