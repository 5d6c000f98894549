import type { Extension } from "../extension.ts";
import type { Trace } from "./traces.ts";

/** Puts these traces into extension storage, as text. */
export function plantInStorage(extension: Extension, traces: Trace[]): Promise<void> {
  const texts = traces.map(({ bytes }) => bytes.toString("latin1"));
  return extension.evaluate(async ({ storage }, planted) => storage.local.set({ planted }), texts);
}

/** Puts these traces into a database of the extension, byte for byte. */
export function plantInDatabase(extension: Extension, traces: Trace[]): Promise<void> {
  return extension.evaluate(
    async (_, planted) => {
      const opening = indexedDB.open("planted");
      opening.onupgradeneeded = () => opening.result.createObjectStore("traces");
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const writing = opening.result.transaction("traces", "readwrite", { durability: "strict" });
      for (const [index, bytes] of planted.entries()) writing.objectStore("traces").put(Uint8Array.from(bytes), index);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      opening.result.close();
    },
    traces.map(({ bytes }) => [...bytes]),
  );
}
