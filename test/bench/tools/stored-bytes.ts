import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BrowserName } from "../../e2e/find-browser.ts";

/** Everything of the place a browser keeps the archive in, and its twin: tables, logs, blobs, what its own books take. */
const PLACES: Record<BrowserName, { archive: string; twin: string | null }> = {
  chromium: {
    archive: "Default/IndexedDB/chrome-extension_*/**",
    twin: "Default/WebStorage/*/IndexedDB/**",
  },
  firefox: { archive: "storage/default/moz-extension+++*/idb/*dkaoyob*{,/**}", twin: null },
};

/** How many bytes the files of the archive have, or those of its twin, in the profile of a browser that is closed. */
export function storedBytes(browser: BrowserName, profile: string, which: "archive" | "twin"): number {
  const pattern = PLACES[browser][which];
  if (pattern === null) return 0;
  const files = globSync(pattern, { cwd: profile }).map((path) => statSync(join(profile, path)));
  return files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
}
