import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { Extension } from "./extension.ts";

/** Chromium keeps all databases of a place in one LevelDB; Firefox each in its own file, named after it. */
const PATTERNS = {
  chromium: {
    archive: "Default/IndexedDB/chrome-extension_*.leveldb/*.{log,ldb}",
    twin: "Default/WebStorage/*/IndexedDB/indexeddb.leveldb/*.{log,ldb}",
  },
  firefox: { archive: "storage/default/moz-extension+++*/idb/*dkaoyob.sqlite", twin: null },
};

/** The files the archive lies in, or its twin, in the profile of a browser that is closed. */
export function archiveFiles({ name, profile }: Extension, which: "archive" | "twin" = "archive"): string[] {
  const pattern = PATTERNS[name][which];
  if (pattern === null) return [];
  const files = globSync(pattern, { cwd: profile }).map((file) => join(profile, file));
  if (files.length === 0 || !files.every((file) => existsSync(file))) throw new Error(`no ${which} in ${profile}`);
  return files;
}
