import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedBuild } from "../../e2e/extension.ts";
import type { BrowserName } from "../../e2e/find-browser.ts";
import { bundle } from "./bundle.ts";

const LAB = '<!doctype html><meta charset="utf-8"><script type="module" src="/lab.js"></script>';
const PROBE = '<script src="/probe.js"></script>';

/**
 * A copy of the shipped extension with three things added: a page that can fill the archive through the product's own
 * code, the probe in the popup, and, by `addStatic`, a page without any other script. Remove it when it is done with.
 */
export async function measuredBuild(browser: BrowserName) {
  const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
  cpSync(shippedBuild(browser), folder, { recursive: true });
  await bundle("test/bench/lab/lab.ts", folder, "lab.js", "page");
  await bundle("test/bench/lab/probe.ts", folder, "probe.js", "page");
  writeFileSync(join(folder, "lab.html"), LAB);
  const popup = readFileSync(join(folder, "popup.html"), "utf8");
  writeFileSync(join(folder, "popup.html"), withProbe(popup));

  return {
    folder,
    /** The same page once more, with the markup it came to and without its own scripts. */
    addStatic(rendered: string) {
      const still = rendered.replaceAll(/<script.*?<\/script>|<link rel="modulepreload".*?>/g, "");
      writeFileSync(join(folder, "static.html"), `<!doctype html>${withProbe(still)}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withProbe(html: string): string {
  return html.replace("<head>", `<head>${PROBE}`);
}
