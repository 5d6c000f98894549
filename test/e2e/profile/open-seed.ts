import type { Extension } from "../extension.ts";

/**
 * The seed of an Ed25519 key that is kept, so that it can be looked for. Only a script inside the extension gets at it, as
 * the README says of what each mode is worth: whoever holds the wrapping key may unwrap as extractable.
 */
export async function openSeed(extension: Extension, apiKey: string): Promise<Buffer> {
  const pkcs8 = await extension.evaluate(async ({ storage }, wanted) => {
    const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const record = Object.values(await storage.local.get()).find(
      (item) => (item as { apiKey?: string } | null)?.apiKey === wanted,
    ) as Record<string, string> & { kek: Record<string, unknown> };
    const { v, alg, iv = "", wrapped = "", kek, createdAt } = record;
    const more = kek["kind"] === "passphrase" ? [kek["kdf"], kek["iterations"], kek["salt"]] : [];
    const additionalData = new TextEncoder().encode(
      JSON.stringify([v, alg, wanted, iv, kek["kind"], createdAt, ...more]),
    );

    let wrappingKey: CryptoKey;
    if (kek["kind"] === "passphrase") {
      const { vaultKey } = (await storage.session.get("vaultKey")) as { vaultKey: { key: string } };
      wrappingKey = await crypto.subtle.importKey("raw", bytes(vaultKey.key), "AES-GCM", false, ["unwrapKey"]);
    } else {
      const opening = indexedDB.open("daybook-vault");
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const reading = opening.result.transaction("keys").objectStore("keys").get("device");
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      opening.result.close();
      wrappingKey = reading.result;
    }
    const params = { name: "AES-GCM", iv: bytes(iv), additionalData };
    const unwrapped = bytes(wrapped);
    const key = await crypto.subtle.unwrapKey("pkcs8", unwrapped, wrappingKey, params, "Ed25519", true, ["sign"]);
    return [...new Uint8Array(await crypto.subtle.exportKey("pkcs8", key))];
  }, apiKey);
  return Buffer.from(pkcs8.slice(-32));
}
