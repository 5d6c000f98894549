import { unpackMozLz4 } from "./lz4.ts";
import { snappyStreams } from "./snappy.ts";

/** A LevelDB log is cut into blocks of this size, each begun by a header of seven bytes. */
const BLOCK = 32_768;
const HEADER = 7;

/** What lies in a file, with how it lay there: as it is, and whatever is packed in it. */
export function* contentsOf(path: string, bytes: Buffer): Generator<[how: string, content: Buffer]> {
  yield ["", bytes];
  yield* streams("", bytes);
  if (path.endsWith(".log")) {
    const whole = joined(bytes);
    yield [" (log)", whole];
    yield* streams(" (log)", whole);
  }
  const unpacked = unpackMozLz4(bytes);
  if (unpacked) yield [" (LZ4)", unpacked];
}

function* streams(how: string, bytes: Buffer): Generator<[how: string, content: Buffer]> {
  for (const stream of snappyStreams(bytes)) yield [`${how} (Snappy)`, stream];
}

/** A LevelDB log without the headers inside of it: what went on in the next block is whole again. */
function joined(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK) blocks.push(bytes.subarray(at + HEADER, at + BLOCK));
  return Buffer.concat(blocks);
}
