import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedBuild } from "../extension.ts";
import type { BrowserName } from "../find-browser.ts";

/** As much of a manifest as a test edits. */
interface Manifest {
  permissions: string[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: { resources: string[]; matches: string[] }[];
}

/** A copy of the build in a temporary folder, with its manifest edited. */
export function editedBuild(browser: BrowserName, edit: (manifest: Manifest) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "daybook-build-"));
  cpSync(shippedBuild(browser), folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  edit(manifest);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
