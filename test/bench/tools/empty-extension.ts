import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../../e2e/find-browser.ts";

/** An extension that does nothing: a worker (in Firefox an event page) with one listener, and an empty popup. */
export function emptyExtension(browser: BrowserName) {
  const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
  const background = browser === "chromium" ? { service_worker: "background.js" } : { scripts: ["background.js"] };
  const manifest = {
    manifest_version: 3,
    name: "Nothing",
    version: "1.0.0",
    background,
    action: { default_popup: "popup.html" },
    ...(browser === "firefox" && { browser_specific_settings: { gecko: { id: "nothing@example.org" } } }),
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(
    join(folder, "background.js"),
    "(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => {});",
  );
  writeFileSync(join(folder, "popup.html"), "<!doctype html><html data-ready><title>Nothing</title></html>");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
