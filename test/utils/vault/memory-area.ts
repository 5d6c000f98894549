import type { StorageArea } from "@/utils/vault/storage-area";

/** Extension storage in memory. It knows JSON only, so what a test reads back went through it; every write is counted. */
export function memoryArea() {
  const items = new Map<string, string>();
  const writes: string[][] = [];
  const listed = (names: string | string[]) => (Array.isArray(names) ? names : [names]);
  const area: StorageArea = {
    async get(names) {
      const wanted = names === null ? [...items.keys()] : listed(names);
      return Object.fromEntries(wanted.filter((name) => items.has(name)).map((name) => [name, read(name)]));
    },
    async set(added) {
      writes.push(Object.keys(added));
      for (const [name, value] of Object.entries(added)) items.set(name, JSON.stringify(value));
    },
    async remove(names) {
      for (const name of listed(names)) items.delete(name);
    },
  };
  const read = (name: string) => JSON.parse(items.get(name) ?? "null");
  /** Everything in it, byte for byte. */
  const bytes = () => JSON.stringify([...items].sort());
  const tamper = (name: string, change: object) => items.set(name, JSON.stringify({ ...read(name), ...change }));
  return { area, items, writes, read, bytes, tamper };
}
