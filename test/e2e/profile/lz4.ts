/** Firefox's packed files: eight letters, the unpacked length, one LZ4 block. */
const MAGIC = Buffer.from("mozLz40\0");

/** What such a file holds; `null` when it is none. Tabs and what was typed into them lie in one. */
export function unpackMozLz4(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const unpacked = Buffer.alloc(bytes.readUInt32LE(MAGIC.length));
  let [at, produced] = [MAGIC.length + 4, 0];
  const longer = (size: number) => {
    if (size < 15) return size;
    let total = size;
    let byte = 255;
    while (byte === 255) {
      byte = bytes[at++] ?? 0;
      total += byte;
    }
    return total;
  };
  while (at < bytes.length) {
    const token = bytes[at++] ?? 0;
    const literals = longer(token >> 4);
    bytes.copy(unpacked, produced, at, at + literals);
    produced += literals;
    at += literals;
    if (at >= bytes.length) break;
    const offset = bytes.readUInt16LE(at);
    at += 2;
    const size = longer(token & 15) + 4;
    for (let end = produced + size; produced < end; produced += 1) {
      unpacked[produced] = unpacked[produced - offset] ?? 0;
    }
  }
  return unpacked;
}
