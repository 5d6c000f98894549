import type { Browser as ExtensionApi } from "webextension-polyfill";

/** A text that lies somewhere, bytes as one character each. */
export type Found = [place: string, text: string];

export interface Stores {
  texts: Found[];
  /** Every CryptoKey, and the formats in which it could be taken out. */
  keys: { place: string; extractable: boolean; taken: string[] }[];
}

/** Runs inside a page of the extension: everything a script there can read, and try on the keys it finds. */
export async function readStores(): Promise<Stores> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const texts: Found[] = [];
  const keys: Stores["keys"] = [];
  const latin1 = (bytes: Iterable<number>) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

  async function take(place: string, key: CryptoKey): Promise<void> {
    const own = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["wrapKey"]);
    const how = { name: "AES-GCM", iv: new Uint8Array(12) };
    const taken: string[] = [];
    for (const format of ["raw", "pkcs8", "spki", "jwk"] as const) {
      const out: unknown = await crypto.subtle.exportKey(format as "jwk", key).catch(() => null);
      if (out) taken.push(format);
      await walk(`${place} as ${format}`, out);
      if (await crypto.subtle.wrapKey(format, key, own, how).catch(() => null)) taken.push(`wrapped ${format}`);
    }
    keys.push({ place, extractable: key.extractable, taken });
  }

  async function walk(place: string, value: unknown): Promise<void> {
    if (typeof value === "string") texts.push([place, value]);
    else if (value instanceof CryptoKey) await take(place, value);
    else if (value instanceof ArrayBuffer) texts.push([place, latin1(new Uint8Array(value))]);
    else if (ArrayBuffer.isView(value)) texts.push([place, latin1(new Uint8Array(value.buffer))]);
    else if (value instanceof Blob) texts.push([place, latin1(new Uint8Array(await value.arrayBuffer()))]);
    else if (Array.isArray(value) && value.every((one) => typeof one === "number")) texts.push([place, latin1(value)]);
    else if (value instanceof Map || value instanceof Set) await walk(place, [...value]);
    else if (typeof value === "object" && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        texts.push([place, name]);
        await walk(`${place} ${name}`, one);
      }
    }
  }

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store);
      const [names, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
      for (const [at, value] of values.entries()) {
        await walk(`${name}/${store}`, names[at]);
        await walk(`${name}/${store}/${names[at]}`, value);
      }
    }
    db.close();
  }
  for (const area of ["local", "session", "sync"] as const)
    await walk(`storage.${area}`, await chrome.storage[area].get());
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) {
      await walk(`cache ${name}`, request.url);
      await walk(`cache ${name}`, await (await caches.match(request))?.blob());
    }
  }
  await walk("localStorage", { ...localStorage });
  await walk("sessionStorage", { ...sessionStorage });
  await walk("cookies", document.cookie);
  await walk("history", history.state);
  await walk("alarms", await chrome.alarms.getAll());
  await walk(
    "requests",
    performance.getEntries().map(({ name }) => name),
  );
  for (const { document: shown } of chrome.extension.getViews()) {
    await walk("page", shown.documentElement.outerHTML);
    await walk(
      "field",
      Array.from(shown.querySelectorAll("input, textarea"), (field) => (field as HTMLInputElement).value),
    );
  }
  return { texts, keys };
}
