import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { contentsOf } from "./contents.ts";
import { createSearch } from "./create-search.ts";
import type { Trace } from "./traces.ts";

/** A trace that was found, in which file, and how it lay there. */
export interface Find {
  trace: string;
  file: string;
}

/**
 * Looks for traces in every file of a folder: in its bytes, and in what is packed in it with Snappy (at any offset) or as
 * Firefox's LZ4; LevelDB's logs also put together over their blocks. Not unpacked: gzip and zip, which hold only what
 * came from the network or the build.
 */
export function searchProfile(folder: string, traces: readonly Trace[]): Find[] {
  const search = createSearch(traces);
  const found = new Map<string, Find>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const [how, content] of contentsOf(path, read(path))) {
      const file = relative(folder, path) + how;
      for (const trace of search(content)) found.set(`${trace} ${file}`, { trace, file });
    }
  }
  return [...found.values()];
}

/** A file of a browser that still runs may be gone by now. */
function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
