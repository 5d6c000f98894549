import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { Extension } from "./extension.ts";

/** The files the archive lies in, in the profile of a browser that is closed. */
export function archiveFiles({ name, profile }: Extension): string[] {
  // Chromium keeps all databases of an origin in one LevelDB; Firefox each in its own file, named after it.
  const pattern =
    name === "chromium"
      ? "Default/IndexedDB/chrome-extension_*.leveldb/*.{log,ldb}"
      : "storage/default/moz-extension+++*/idb/*dkaoyob.sqlite";
  const files = globSync(pattern, { cwd: profile }).map((file) => join(profile, file));
  if (files.length === 0 || !files.every((file) => existsSync(file))) throw new Error(`no archive in ${profile}`);
  return files;
}
