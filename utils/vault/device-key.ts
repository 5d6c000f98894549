import { withKeys } from "./database";

const NAME = "device";

export type DeviceKey = ReturnType<typeof createDeviceKey>;

/** Where a second copy of the device key lies; `null` where the browser has no second place. */
export type SecondPlace = () => Promise<IDBFactory | null>;

/**
 * The key that wraps secrets in this browser profile: AES-GCM, made once, non-extractable. It lies in two places where
 * the browser has two: without it every key would have to be entered again.
 */
export function createDeviceKey(secondPlace: SecondPlace) {
  /** Looked after once in a worker's life, not at every signature. */
  let inBoth = false;

  /** With `create` false it answers `null` when there is none, as after the profile's data was damaged. */
  function deviceKey(how: { create: true }): Promise<CryptoKey>;
  function deviceKey(how: { create: boolean }): Promise<CryptoKey | null>;
  async function deviceKey({ create }: { create: boolean }): Promise<CryptoKey | null> {
    const kept = await find(indexedDB);
    if (kept && inBoth) return kept;
    const found = kept ?? (await inSecond(find));
    if (!found && !create) return null;
    const key = kept ?? (await keep(found ?? (await make()), indexedDB));
    await inSecond((place) => keep(key, place));
    inBoth = true;
    return key;
  }

  return deviceKey;

  /** What the second place answers; `null` where there is none, or it fails: the first one counts. */
  async function inSecond(work: (place: IDBFactory) => Promise<CryptoKey | null>): Promise<CryptoKey | null> {
    try {
      const place = await secondPlace();
      return place && (await work(place));
    } catch {
      return null;
    }
  }
}

function make(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

function find(place: IDBFactory): Promise<CryptoKey | null> {
  return withKeys(async (db, keys) => (await db.get(keys, NAME)) ?? null, place);
}

/** Keeps it unless there is one: another caller may have made one meanwhile, and the first one kept is the one. */
function keep(key: CryptoKey, place: IDBFactory): Promise<CryptoKey> {
  return withKeys(async (db, keys) => {
    const { store, done } = db.transaction(keys, "readwrite");
    const first: CryptoKey | undefined = await store.get(NAME);
    if (!first) await store.add(key, NAME);
    await done;
    return first ?? key;
  }, place);
}
