import { answers } from "./answers";

const NAME = "floor";

/** The least that can be done with the same answers: parse them, and put their texts in one strict transaction, ms. */
export async function timeFloor({ assets }: { assets: number }): Promise<number> {
  const { texts } = answers(assets);
  const responses = Object.values(texts).map((text) => new Response(text));
  const db = await open();
  const begun = performance.now();
  const read = await Promise.all(responses.map((response) => response.text()));
  for (const text of read) JSON.parse(text);
  const writing = db.transaction("texts", "readwrite", { durability: "strict" });
  for (const [index, text] of read.entries()) writing.objectStore("texts").put(text, `${begun} ${index}`);
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  const ms = performance.now() - begun;
  db.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve;
  });
  return ms;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("texts");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
