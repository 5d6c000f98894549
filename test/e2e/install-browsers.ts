import { canInstall, install } from "./apt-get.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { installLanguages } from "./install-languages.ts";

const PACKAGES: Record<BrowserName, string[]> = { chromium: ["chromium", "chromium-l10n"], firefox: ["firefox-esr"] };

/**
 * Installs those of the named browsers that are missing, on Debian as root; elsewhere throws one line that says what to
 * install.
 */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;

  const packages = [...missing.flatMap((name) => PACKAGES[name]), "fonts-noto-cjk"];
  if (!canInstall()) {
    throw new Error(
      `No ${missing.join(" and no ")} found. Install it (Debian: apt-get install ${packages.join(" ")}), ` +
        "or set CHROMIUM_PATH or FIREFOX_PATH.",
    );
  }
  install(packages);
}

if (import.meta.main) {
  try {
    installBrowsers(["chromium", "firefox"]);
    installLanguages();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
