import { fail, ok, type Result } from "../domain/failure";
import type { VaultMode } from "../domain/vault-state";
import type { createDrafts, Draft } from "./drafts";
import type { createGuards, Guard } from "./guard";
import type { KeyMaterial } from "./key-material";
import { pemProblem } from "./pem-problem";
import type { KeyRecord } from "./record";
import { loadRecords } from "./records";
import { importSecret } from "./signer";
import type { StorageArea } from "./storage-area";
import { wrapKey } from "./wrap";

/** How a new key becomes a signing key and a record. No record is stored here. */
export function createNewKeys(parts: {
  local: StorageArea;
  guardOf: ReturnType<typeof createGuards>;
  drafts: ReturnType<typeof createDrafts>;
  now: () => number;
}) {
  const { local, guardOf, drafts, now } = parts;

  return {
    /** Makes an Ed25519 pair, of which only the public key is ever shown. */
    async makePair(mode: VaultMode): Promise<Result<Draft>> {
      const guard = await guardOf(mode);
      return guard.ok ? ok(await drafts.make(guard.value)) : guard;
    },

    /** The key as it signs. */
    async load(material: KeyMaterial, mode: VaultMode): Promise<Result<CryptoKey>> {
      const guard = await guardFor(material, mode);
      return guard.ok ? read(material, guard.value, false) : guard;
    },

    /** The key as it may be stored. */
    async toRecord(material: KeyMaterial, mode: VaultMode): Promise<Result<KeyRecord>> {
      const guard = await guardFor(material, mode);
      if (!guard.ok) return guard;
      const key = await read(material, guard.value, true);
      if (!key.ok) return key;
      const { alg, apiKey } = material;
      const { kek, key: wrappingKey } = guard.value;
      return ok(await wrapKey(key.value, { alg, apiKey, kek, createdAt: now() }, wrappingKey));
    },
  };

  /** What this profile alone protected once is still on its disk, whatever is written over it: only a new key helps. */
  async function guardFor({ apiKey }: KeyMaterial, mode: VaultMode): Promise<Result<Guard>> {
    const guard = await guardOf(mode);
    if (!guard.ok || mode === "device") return guard;
    const known = (await loadRecords(local)).map(([, record]) => record);
    const stale = known.some((record) => record?.apiKey === apiKey && record.kek.kind === "device");
    return stale ? fail({ kind: "new-key-needed" }) : guard;
  }

  async function read(material: KeyMaterial, guard: Guard, extractable: boolean): Promise<Result<CryptoKey>> {
    if ("draft" in material) {
      const key = await drafts.open(material.draft, guard, extractable);
      return key ? ok(key) : fail({ kind: "new-key-needed" });
    }
    const { alg, secret } = material;
    const problem = pemProblem(secret);
    if (problem) return fail({ kind: "private-key-form", found: problem });
    try {
      return ok(await importSecret(alg, secret, extractable));
    } catch {
      return fail(alg === "HMAC" ? { kind: "secret-mismatch" } : { kind: "private-key-form", found: "unreadable" });
    }
  }
}
