import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type BrowserName, findBrowser } from "./find-browser.ts";

const PACKAGES: Record<BrowserName, string[]> = { chromium: ["chromium", "chromium-l10n"], firefox: ["firefox-esr"] };

/**
 * Installs those of the named browsers that are missing, on Debian as root; elsewhere throws one line that says what to
 * install. The fonts are for pictures of the Chinese pages, which show empty boxes without them; Debian's Chromium speaks
 * English only without its second package.
 */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;

  const packages = [...missing.flatMap((name) => PACKAGES[name]), "fonts-noto-cjk"];
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) {
    throw new Error(
      `No ${missing.join(" and no ")} found. Install it (Debian: apt-get install ${packages.join(" ")}), ` +
        "or set CHROMIUM_PATH or FIREFOX_PATH.",
    );
  }
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
}

function aptGet(...args: string[]): void {
  const { status } = spawnSync("apt-get", args, {
    // Nothing may wait for an answer; the chatter goes to stderr, so that stdout stays the caller's.
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed with status ${status}.`);
}

if (import.meta.main) {
  try {
    installBrowsers(["chromium", "firefox"]);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
