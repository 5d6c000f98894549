import { fail, ok, type Result } from "../domain/failure";
import type { VaultMode } from "../domain/vault-state";
import { deviceKey } from "./device-key";
import type { createDrafts } from "./drafts";
import { HEADER, parseHeader } from "./header";
import type { KeyMaterial } from "./key-material";
import type { createLock } from "./lock";
import { pairRecord } from "./pair-record";
import { pemProblem } from "./pem-problem";
import type { KeyRecord, WrappingKey } from "./record";
import { loadRecords } from "./records";
import { importSecret } from "./signer";
import type { StorageArea } from "./storage-area";
import { wrapKey } from "./wrap";

/** How a new key becomes a signing key and a record. Nothing is stored here. */
export function createNewKeys(parts: {
  local: StorageArea;
  lock: ReturnType<typeof createLock>;
  drafts: ReturnType<typeof createDrafts>;
  now: () => number;
}) {
  const { local, lock, drafts, now } = parts;

  return {
    /** The key as it signs. */
    async load(material: KeyMaterial, mode: VaultMode): Promise<Result<CryptoKey>> {
      const guard = await guardOf(material, mode);
      return guard.ok ? read(material, guard.value?.key ?? null, false) : guard;
    },

    /** The key as it may be stored. */
    async toRecord(material: KeyMaterial, mode: VaultMode): Promise<Result<KeyRecord>> {
      const guard = await guardOf(material, mode);
      if (!guard.ok) return guard;
      const key = await read(material, guard.value?.key ?? null, true);
      if (!key.ok) return key;
      const { alg, apiKey } = material;
      const open = { alg, apiKey, createdAt: now() };
      if (guard.value) return ok(await wrapKey(key.value, { ...open, kek: guard.value.kek }, guard.value.key));
      if ("draft" in material) return ok(await pairRecord({ ...open, pair: material.draft }, key.value));
      return ok(await wrapKey(key.value, { ...open, kek: { kind: "device" } }, await deviceKey({ create: true })));
    },
  };

  /** What the passphrase protects the key with; `null` in device mode. */
  async function guardOf(
    { apiKey }: KeyMaterial,
    mode: VaultMode,
  ): Promise<Result<{ kek: WrappingKey; key: CryptoKey } | null>> {
    if (mode === "device") return ok(null);
    const header = await parseHeader((await local.get(HEADER))[HEADER]);
    const key = await lock.key();
    if (!key) return fail({ kind: "locked" });
    if (!header) return fail({ kind: "key-damaged" });
    // What this profile alone protected once is still on its disk, whatever is written over it: only a new key helps.
    const known = (await loadRecords(local)).map(([, record]) => record);
    if (known.some((record) => record?.apiKey === apiKey && record.kek.kind === "device")) {
      return fail({ kind: "new-key-needed" });
    }
    const { kdf, iterations, salt } = header;
    return ok({ kek: { kind: "passphrase", kdf, iterations, salt }, key });
  }

  async function read(
    material: KeyMaterial,
    guard: CryptoKey | null,
    extractable: boolean,
  ): Promise<Result<CryptoKey>> {
    if ("draft" in material) {
      const key = await drafts.open(material.draft, guard, extractable);
      return key ? ok(key) : fail({ kind: "new-key-needed" });
    }
    const { alg, secret } = material;
    const problem = alg === "HMAC" ? null : pemProblem(secret);
    if (problem) return fail({ kind: "private-key-form", found: problem });
    try {
      return ok(await importSecret(alg, secret, extractable));
    } catch {
      return fail(alg === "HMAC" ? { kind: "secret-mismatch" } : { kind: "private-key-form", found: "unreadable" });
    }
  }
}
