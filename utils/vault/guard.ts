import { fail, ok, type Result } from "../domain/failure";
import type { VaultMode } from "../domain/vault-state";
import { deviceKey } from "./device-key";
import { HEADER, parseHeader } from "./header";
import type { createLock } from "./lock";
import type { WrappingKey } from "./record";
import type { StorageArea } from "./storage-area";

/** What a new key is wrapped with: how its record names it, and the wrapping key itself. */
export interface Guard {
  kek: WrappingKey;
  key: CryptoKey;
}

/** Finds the guard of a mode. `locked` and `key-damaged` when the passphrase's cannot be had. */
export function createGuards({ local, lock }: { local: StorageArea; lock: ReturnType<typeof createLock> }) {
  return async function guardOf(mode: VaultMode): Promise<Result<Guard>> {
    if (mode === "device") return ok({ kek: { kind: "device" }, key: await deviceKey({ create: true }) });
    const header = await parseHeader((await local.get(HEADER))[HEADER]);
    const key = await lock.key();
    if (!key) return fail({ kind: "locked" });
    if (!header) return fail({ kind: "key-damaged" });
    const { kdf, iterations, salt } = header;
    return ok({ kek: { kind: "passphrase", kdf, iterations, salt }, key });
  };
}
