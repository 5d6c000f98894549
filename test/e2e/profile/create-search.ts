import type { Trace } from "./traces.ts";

/** Finds the names of the traces that lie in some bytes, in one pass, whatever their number. */
export function createSearch(traces: readonly Trace[]) {
  const byHead = new Map<number, Trace[]>();
  const heads = new Uint8Array(65_536);
  for (const trace of traces) {
    const head = trace.bytes.readUInt16LE(0);
    heads[head] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), trace]);
  }
  return (content: Buffer): Set<string> => {
    const found = new Set<string>();
    for (let at = 0; at + 1 < content.length; at += 1) {
      const head = (content[at] as number) | ((content[at + 1] as number) << 8);
      if (heads[head] === 0) continue;
      for (const { name, bytes } of byHead.get(head) ?? []) {
        if (content.subarray(at, at + bytes.length).equals(bytes)) found.add(name);
      }
    }
    return found;
  };
}
