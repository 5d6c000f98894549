/** Shorter than any trace: not worth looking into. */
const LEAST = 16;
const MOST = 1 << 22;

/**
 * Every Snappy stream that begins anywhere in these bytes, unpacked: LevelDB packs its tables with it, Firefox what
 * IndexedDB and extension storage hold. Looked for at every offset, so that what was deleted and still lies there, in a
 * free page or an old table, is found as well. (google/snappy, format_description.txt.)
 */
export function* snappyStreams(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1) {
    const length = walk(bytes, at);
    if (length > 0) yield unpack(bytes, at, length);
  }
}

/** The unpacked length of the stream that begins here; 0 when none does. Nearly every offset is one where none does. */
function walk(bytes: Buffer, start: number): number {
  const from = endOfLength(bytes, start);
  // Nothing can be copied before something stands there.
  if (((bytes[from] ?? 1) & 3) !== 0) return 0;
  const length = readLength(bytes, start, from);
  if (length < LEAST || length > MOST) return 0;
  let [at, produced] = [from, 0];
  while (produced < length) {
    if (at >= bytes.length) return 0;
    const { literal, size, offset, next } = readElement(bytes, at);
    if (!literal && (offset === 0 || offset > produced)) return 0;
    produced += size;
    at = literal ? next + size : next;
  }
  return produced === length && at <= bytes.length ? length : 0;
}

function unpack(bytes: Buffer, start: number, length: number): Buffer {
  const unpacked = Buffer.alloc(length);
  let at = endOfLength(bytes, start);
  for (let produced = 0; produced < length; ) {
    const { literal, size, offset, next } = readElement(bytes, at);
    if (literal) bytes.copy(unpacked, produced, next, next + size);
    // A copy may reach into what it writes.
    else for (let i = 0; i < size; i += 1) unpacked[produced + i] = unpacked[produced + i - offset] ?? 0;
    produced += size;
    at = literal ? next + size : next;
  }
  return unpacked;
}

/** The unpacked length stands first: a number of up to 32 bits, seven a byte. */
function endOfLength(bytes: Buffer, start: number): number {
  let at = start;
  while (((bytes[at] ?? 0) & 0x80) !== 0 && at < start + 4) at += 1;
  return at + 1;
}

function readLength(bytes: Buffer, start: number, end: number): number {
  let length = 0;
  for (let at = end - 1; at >= start; at -= 1) length = length * 128 + ((bytes[at] ?? 0) & 0x7f);
  return length;
}

/** A run of literal bytes, or of bytes that stood `offset` earlier. */
function readElement(bytes: Buffer, at: number) {
  const tag = bytes[at] ?? 0;
  const number = (from: number, width: number) => (from + width <= bytes.length ? bytes.readUIntLE(from, width) : 0);
  const kind = tag & 3;
  if (kind === 0) {
    const short = tag >> 2;
    const width = short < 60 ? 0 : short - 59;
    return { literal: true, size: (width === 0 ? short : number(at + 1, width)) + 1, offset: 0, next: at + 1 + width };
  }
  if (kind === 1) {
    const offset = ((tag >> 5) << 8) | (bytes[at + 1] ?? 0);
    return { literal: false, size: ((tag >> 2) & 7) + 4, offset, next: at + 2 };
  }
  const width = kind === 2 ? 2 : 4;
  return { literal: false, size: (tag >> 2) + 1, offset: number(at + 1, width), next: at + 1 + width };
}
