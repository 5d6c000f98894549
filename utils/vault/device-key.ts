import { openDB } from "idb";

const DATABASE = "daybook-vault";
const STORE = "keys";
const NAME = "device";

/**
 * The key that wraps secrets in this browser profile: AES-GCM, made once, non-extractable. It lives in IndexedDB because
 * a CryptoKey put into extension storage silently becomes `{}`. With `create` false it answers `null` when there is
 * none, as after the profile's data was damaged.
 */
export async function deviceKey({ create }: { create: boolean }): Promise<CryptoKey | null> {
  const db = await openDB(DATABASE, 1, {
    upgrade: (opened) => {
      opened.createObjectStore(STORE);
    },
  });
  try {
    const kept: CryptoKey | undefined = await db.get(STORE, NAME);
    if (kept || !create) return kept ?? null;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
    // Another caller may have made one meanwhile; the first one kept is the one.
    const { store, done } = db.transaction(STORE, "readwrite");
    const first: CryptoKey | undefined = await store.get(NAME);
    if (!first) await store.add(made, NAME);
    await done;
    return first ?? made;
  } finally {
    db.close();
  }
}
