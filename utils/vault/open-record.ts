import { fail, ok, type Result } from "../domain/failure";
import { deviceKey } from "./device-key";
import { isSealed } from "./pair-record";
import { pairs } from "./pairs";
import type { KeyRecord } from "./record";
import { unwrapKey } from "./wrap";

/**
 * The signing key of a record, never extractable. `passphraseKey` answers `null` while the vault is locked: then a record
 * that needs it fails with `locked`. `key-damaged` when it was changed, or what opened it is gone.
 */
export async function openRecord(
  record: KeyRecord,
  passphraseKey: () => Promise<CryptoKey | null>,
): Promise<Result<CryptoKey>> {
  const { kek } = record;
  if (kek.kind === "device" && kek.pair !== undefined) {
    const key = await pairs.get(kek.pair);
    return key && (await isSealed(record, key)) ? ok(key) : fail({ kind: "key-damaged" });
  }
  const locks = kek.kind === "passphrase";
  const wrappingKey = locks ? await passphraseKey() : await deviceKey({ create: false });
  if (!wrappingKey) return fail({ kind: locks ? "locked" : "key-damaged" });
  try {
    return ok(await unwrapKey(record, wrappingKey));
  } catch {
    return fail({ kind: "key-damaged" });
  }
}
