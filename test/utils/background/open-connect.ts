import { createConnect } from "@/utils/background/connect";
import type { Checklist } from "@/utils/domain/checklist";
import type { Failure } from "@/utils/domain/failure";
import type { Account } from "@/utils/domain/profile";
import type { Connection } from "@/utils/messages";
import type { World } from "../binance/world.ts";
import { openVault } from "../vault/open-vault.ts";

/** Connecting over real TLS to the sandbox exchange, with all that was kept and shown on record. */
export function openConnect(
  world: World,
  { obstacle = null, now }: { obstacle?: Failure | null; now?: () => number } = {},
) {
  const wire = world.connect(now ? { now } : {});
  const opened = openVault();
  const accounts: Account[] = [];
  const shown: Checklist[] = [];
  const owned = new Map<string, string>();
  const connect = createConnect({
    get: wire.get,
    clock: wire.clock,
    vault: opened.vault,
    obstacle: async () => obstacle,
    profile: async () => ({ accounts }),
    async saveAccount(account) {
      const at = accounts.findIndex(({ id }) => id === account.id);
      accounts.splice(at < 0 ? accounts.length : at, 1, account);
    },
    owners: {
      async find(apiKey) {
        const id = owned.get(apiKey);
        return id === undefined ? null : (accounts.find((account) => account.id === id) ?? { id });
      },
      remember: async (id, apiKey) => void owned.set(apiKey, id),
    },
    tellChecklist: async (checklist) => void shown.push(checklist),
  });
  return { ...opened, ...wire, connect, accounts, shown, owned };
}

/** What a user types for an account of the exchange. */
export const typed = ({ apiKey, secret }: { apiKey: string; secret: string }): Connection => ({
  name: "Main",
  apiKey,
  secret,
});
