import { withKeys } from "./database";

const NAME = "device";

/**
 * The key that wraps secrets in this browser profile: AES-GCM, made once, non-extractable. With `create` false it
 * answers `null` when there is none, as after the profile's data was damaged.
 */
export function deviceKey(how: { create: true }): Promise<CryptoKey>;
export function deviceKey(how: { create: boolean }): Promise<CryptoKey | null>;
export function deviceKey({ create }: { create: boolean }): Promise<CryptoKey | null> {
  return withKeys(async (db, keys) => {
    const kept: CryptoKey | undefined = await db.get(keys, NAME);
    if (kept || !create) return kept ?? null;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
    // Another caller may have made one meanwhile; the first one kept is the one.
    const { store, done } = db.transaction(keys, "readwrite");
    const first: CryptoKey | undefined = await store.get(NAME);
    if (!first) await store.add(made, NAME);
    await done;
    return first ?? made;
  });
}
