import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { crc32 } from "node:zlib";

const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip can name: the same folder gives the same bytes. */
const DATE = 0x0021;

/** The folder as a zip, files stored as they are: what Firefox wants an installed extension to be. */
export function zipFolder(folder: string): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;

  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const name = Buffer.from(path.slice(folder.length + 1).replaceAll(sep, "/"));
    const content = readFileSync(path);
    const common = record(
      [2, 20],
      [2, UTF8_NAMES],
      [2, 0],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    );
    const local = Buffer.concat([record([4, 0x04034b50]), common, name, content]);
    directory.push(record([4, 0x02014b50], [2, 20]), common, record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    bodies.push(local);
    offset += local.length;
  }

  const central = Buffer.concat(directory);
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...bodies, central, end]);
}

function record(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
