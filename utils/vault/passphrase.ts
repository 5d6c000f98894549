import { type Failure, fail, ok, type Result } from "../domain/failure";
import { AUTO_LOCK, parseAutoLock } from "./auto-lock";
import type { DeriveKey } from "./derive-key";
import { createHeader, HEADER, isKeyOf, newParams, parseHeader, ROUNDS } from "./header";
import { type createLock, importWrappingKey } from "./lock";
import { anyNeedsPassphrase, loadRecords, recordItem } from "./records";
import type { StorageArea } from "./storage-area";
import { unwrapKey, wrapKey } from "./wrap";

/** A shorter passphrase could be guessed by whoever copies the profile. */
const LEAST_LETTERS = 8;

/** The one passphrase of the vault. No outcome but success changes anything; none deletes a record. */
export function createPassphrase(parts: {
  local: StorageArea;
  lock: ReturnType<typeof createLock>;
  derive: DeriveKey;
}) {
  const { local, lock, derive } = parts;

  return {
    /** Sets the first passphrase, and unlocks. While one is in use it only unlocks: replacing it is `change`. */
    async set(passphrase: string): Promise<Result<null>> {
      if (await anyNeedsPassphrase(local)) return unlock(passphrase);
      const short = tooShort(passphrase);
      return short ? fail(short) : rewrap(null, passphrase);
    },

    unlock,

    /** Replaces the passphrase by another, for all records at once. */
    async change(current: string, next: string): Promise<Result<null>> {
      const short = tooShort(next);
      if (short) return fail(short);
      const key = await verify(current);
      return key.ok ? rewrap(key.value.key, next) : key;
    },
  };

  async function unlock(passphrase: string): Promise<Result<null>> {
    const right = await verify(passphrase);
    if (!right.ok) return right;
    const { key, rounds } = right.value;
    if (rounds < ROUNDS) return rewrap(key, passphrase);
    return open(key);
  }

  /** `wrong-passphrase`, or `key-damaged` when what would tell was damaged. */
  async function verify(passphrase: string): Promise<Result<{ key: Uint8Array<ArrayBuffer>; rounds: number }>> {
    const header = await parseHeader((await local.get(HEADER))[HEADER]);
    if (!header) return fail({ kind: "key-damaged" });
    const key = await derive(passphrase, header);
    return (await isKeyOf(header, key)) ? ok({ key, rounds: header.iterations }) : fail({ kind: "wrong-passphrase" });
  }

  /** Header and records are replaced in one write. A record that cannot be opened is left as it is. */
  async function rewrap(from: Uint8Array<ArrayBuffer> | null, passphrase: string): Promise<Result<null>> {
    const params = newParams();
    const key = await derive(passphrase, params);
    const items: Record<string, unknown> = { [HEADER]: await createHeader(params, key) };
    if (from) {
      const [before, after] = await Promise.all([importWrappingKey(from), importWrappingKey(key)]);
      const kek = { kind: "passphrase" as const, ...params };
      for (const [account, record] of await loadRecords(local)) {
        if (record?.kek.kind !== "passphrase") continue;
        const opened = await unwrapKey(record, before, true).catch(() => null);
        if (opened) items[recordItem(account)] = await wrapKey(opened, { ...record, kek }, after);
      }
    }
    // Locked in between: if this dies half way, no old key meets new records.
    await lock.close();
    await local.set(items);
    return open(key);
  }

  async function open(key: Uint8Array<ArrayBuffer>): Promise<Result<null>> {
    await lock.open(key, parseAutoLock((await local.get(AUTO_LOCK))[AUTO_LOCK]));
    return ok(null);
  }
}

function tooShort(passphrase: string): Failure | null {
  const letters = [...passphrase.normalize("NFKC")].length;
  return letters < LEAST_LETTERS ? { kind: "passphrase-too-short", atLeast: LEAST_LETTERS } : null;
}
