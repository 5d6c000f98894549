import { fail, ok, type Result } from "../domain/failure";
import type { Signer } from "../domain/signer";
import type { AutoLock, VaultMode, VaultState } from "../domain/vault-state";
import { AUTO_LOCK, parseAutoLock } from "./auto-lock";
import { type DeriveKey, deriveKey } from "./derive-key";
import { createDeviceKey, type SecondPlace } from "./device-key";
import { createDrafts, type Draft } from "./drafts";
import { createGuards } from "./guard";
import { HEADER } from "./header";
import type { KeyMaterial } from "./key-material";
import { createLock } from "./lock";
import { createNewKeys } from "./new-keys";
import { openRecord } from "./open-record";
import { createPassphrase } from "./passphrase";
import { anyNeedsPassphrase, loadRecord, loadRecords, recordItem } from "./records";
import { createSigner } from "./signer";
import type { StorageArea } from "./storage-area";

export type Vault = ReturnType<typeof createVault>;

/**
 * Keeps each account's key encrypted and hands out signers; the secret itself never leaves it. All of its state is in
 * the two storages and in IndexedDB: a worker that died knows as much as one that did not.
 */
export function createVault(parts: {
  /** Survives the browser: records, and what the passphrase is checked with. */
  local: StorageArea;
  /** In memory only, gone with the browser: the key of an unlocked vault. */
  session: StorageArea;
  now: () => number;
  /** Runs work while no other context changes the vault. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  derive?: DeriveKey;
  secondPlace?: SecondPlace;
}) {
  const { local, session, now, exclusive, derive = deriveKey, secondPlace = async () => null } = parts;
  const deviceKey = createDeviceKey(secondPlace);
  const lock = createLock({ session, now });
  const passphrase = createPassphrase({ local, lock, derive });
  const drafts = createDrafts({ session, now });
  const newKeys = createNewKeys({ local, guardOf: createGuards({ local, lock, deviceKey }), drafts, now });

  return {
    /** A signer for a key that is not kept yet, to test it with. Fails when the secret is not of the kind's form. */
    trial: (key: KeyMaterial, mode: VaultMode): Promise<Result<Signer>> =>
      exclusive(async () => {
        const loaded = await newKeys.load(key, mode);
        return loaded.ok ? ok(createSigner({ ...key, key: loaded.value })) : loaded;
      }),

    /** Keeps a key for an account, in place of the one it had. Fails like `trial`, and changes nothing then. */
    keep: (account: string, key: KeyMaterial, mode: VaultMode): Promise<Result<null>> =>
      exclusive(async () => {
        const record = await newKeys.toRecord(key, mode);
        if (!record.ok) return record;
        await local.set({ [recordItem(account)]: record.value });
        if ("draft" in key) await drafts.drop(key.draft);
        return ok(null);
      }),

    /** Makes an Ed25519 pair, of which only the public key is ever shown. `locked` when a passphrase has to protect it. */
    makePair: (mode: VaultMode): Promise<Result<Draft>> => exclusive(() => newKeys.makePair(mode)),

    /**
     * The account's signer. `locked` when it needs the passphrase, `key-damaged` when its record can no longer be opened.
     * Nothing is ever deleted for that.
     */
    signer: (account: string): Promise<Result<Signer>> =>
      exclusive(async () => {
        const record = await loadRecord(local, account);
        if (!record) return fail({ kind: "key-damaged" });
        const key = await openRecord(record, { passphraseKey: lock.key, deviceKey });
        return key.ok ? ok(createSigner({ ...record, key: key.value })) : key;
      }),

    /** Gives the device key back to whichever of its two places has lost it. Where there is one place, does nothing. */
    tend: (): Promise<void> =>
      exclusive(async () => {
        if (await secondPlace().catch(() => null)) await deviceKey({ create: false });
      }),

    /** Whether an account cannot be read before the passphrase is entered. */
    async isLocked(account: string): Promise<boolean> {
      return (await loadRecord(local, account))?.kek.kind === "passphrase" && (await lock.key()) === null;
    },

    /** An account's API key, whether or not the secret beside it can be opened; `null` without a record. */
    apiKeyOf: async (account: string): Promise<string | null> => (await loadRecord(local, account))?.apiKey ?? null,

    /** Forgets an account's key. */
    remove: (account: string): Promise<void> =>
      exclusive(async () => {
        await local.remove(recordItem(account));
        // A pair whose public key is just being pasted at Binance must not be of no use when its account comes.
        if ((await anyNeedsPassphrase(local)) || (await drafts.anyNeedsPassphrase())) return;
        await local.remove(HEADER);
        await lock.close();
      }),

    setPassphrase: (letters: string) => exclusive(() => passphrase.set(letters)),
    unlock: (letters: string) => exclusive(() => passphrase.unlock(letters)),
    changePassphrase: (current: string, next: string) => exclusive(() => passphrase.change(current, next)),
    lock: () => exclusive(lock.close),

    /** After how long it locks itself, counted from the unlocking. */
    setAutoLock: (minutes: AutoLock): Promise<void> =>
      exclusive(async () => {
        await local.set({ [AUTO_LOCK]: minutes });
        await lock.setMinutes(minutes);
      }),

    /** How it stands now. Asking also locks it when its time is over. */
    async state(): Promise<VaultState> {
      const autoLockMinutes = parseAutoLock((await local.get(AUTO_LOCK))[AUTO_LOCK]);
      const isOpen = (await lock.key()) !== null;
      const records = await loadRecords(local);
      const unprotected = records.flatMap(([account, record]) => (record?.kek.kind === "device" ? [account] : []));
      const known = { autoLockMinutes, unprotected };
      if (!(await anyNeedsPassphrase(local))) return { ...known, locked: false, mode: "device" };
      return { ...known, locked: !isOpen, mode: "passphrase" };
    },
  };
}
