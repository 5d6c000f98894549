import { fail, ok, type Result } from "../domain/failure";
import type { DeviceKey } from "./device-key";
import type { KeyRecord } from "./record";
import { unwrapKey } from "./wrap";

/**
 * The signing key of a record, never extractable. `passphraseKey` answers `null` while the vault is locked: then a record
 * that needs it fails with `locked`. `key-damaged` when it was changed, or what opened it is gone.
 */
export async function openRecord(
  record: KeyRecord,
  { passphraseKey, deviceKey }: { passphraseKey: () => Promise<CryptoKey | null>; deviceKey: DeviceKey },
): Promise<Result<CryptoKey>> {
  const locks = record.kek.kind === "passphrase";
  const wrappingKey = await (locks ? passphraseKey() : deviceKey({ create: false }));
  if (!wrappingKey) return fail({ kind: locks ? "locked" : "key-damaged" });
  try {
    return ok(await unwrapKey(record, wrappingKey));
  } catch {
    return fail({ kind: "key-damaged" });
  }
}
