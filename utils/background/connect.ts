import { fetchKeyRights } from "../binance/api-restrictions";
import type { Client, Clock } from "../binance/client";
import { type Checklist, NOTHING_CHECKED } from "../domain/checklist";
import { type Failure, fail, ok, type Result } from "../domain/failure";
import type { Account } from "../domain/profile";
import type { Connection, Protocol } from "../messages";
import type { Vault } from "../vault/vault";
import { keyMaterialOf } from "./key-material-of";
import { checkedRights, failedCheck } from "./note-checks";
import { storageFailure } from "./storage-failure";

/** Tests a key against Binance and keeps it only when it can read and cannot move money, nor trade without a second yes. */
export function createConnect(parts: {
  get: Client;
  clock: Clock;
  vault: Vault;
  obstacle: () => Promise<Failure | null>;
  profile: () => Promise<{ accounts: Account[] }>;
  saveAccount: (account: Account) => Promise<void>;
  /** Whose key it is: entered again, it opens its own history. */
  owners: {
    find(apiKey: string): Promise<Pick<Account, "id"> | null>;
    remember(id: string, apiKey: string): Promise<void>;
  };
  /** Shows how far the test came, while it runs. */
  tellChecklist: (checklist: Checklist) => Promise<void>;
}) {
  const { get, clock, vault, obstacle, profile, saveAccount, owners } = parts;

  return async function connect(connection: Connection): Promise<Protocol["connect"][1]> {
    let checklist = NOTHING_CHECKED;
    const note = (found: Partial<Checklist>) => {
      checklist = { ...checklist, ...found };
      return parts.tellChecklist(checklist);
    };
    await note({});
    const result = await attempt(connection, note).catch((error) => fail<{ id: string }>(storageFailure(error)));
    if (!result.ok) await note(failedCheck(result.failure, checklist));
    return { ...result, checklist };
  };

  async function attempt(
    connection: Connection,
    note: (found: Partial<Checklist>) => Promise<void>,
  ): Promise<Result<{ id: string }>> {
    const { name, apiKey, mode = "device", allowTrading = false, replaces } = connection;
    const key = keyMaterialOf(connection);
    if (!key.ok) return key;
    const stopped = await obstacle();
    if (stopped) return fail(stopped);
    const signer = await vault.trial(key.value, mode);
    if (!signer.ok) return signer;
    const reached = await clock.synchronise();
    if (!reached.ok) return reached;
    await note({ reached: "ok", clock: "ok", clockSkewMs: reached.value });
    const rights = await fetchKeyRights(get, signer.value);
    if (!rights.ok) return rights;
    const { reading, moving, trading } = rights.value;
    await note(checkedRights(rights.value));
    if (!reading) return fail({ kind: "key-refused" });
    if (moving.length > 0) return fail({ kind: "key-too-powerful", rights: [...moving, ...trading] });
    if (trading.length > 0 && !allowTrading) return fail({ kind: "key-may-trade", rights: trading });

    const { accounts } = await profile();
    // A key that is known stays with its own history, whatever account it was meant to replace the key of.
    const known = (await owners.find(apiKey)) ?? accounts.find((account) => account.id === replaces && !account.demo);
    const id = known?.id ?? crypto.randomUUID();
    // The key first: an account without one would be a broken promise, a key without an account is only never used.
    const kept = await vault.keep(id, key.value, mode);
    if (!kept.ok) return kept;
    const at = Date.now();
    const found = { moving, trading, lookedAt: at };
    await saveAccount({ demo: false, paused: false, createdAt: at, ...known, id, name, rights: found });
    await owners.remember(id, apiKey);
    await note({ kept: "ok" });
    return ok({ id });
  }
}
