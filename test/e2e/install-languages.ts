import { spawnSync } from "node:child_process";
import { canInstall, install } from "./apt-get.ts";

/**
 * Installs what Chinese needs beside a browser that was there before, on Debian as root: its Chromium speaks English only
 * without its second package, and without the fonts pictures show empty boxes. Elsewhere browsers bring all of that.
 */
export function installLanguages(): void {
  if (!canInstall() || !isInstalled("chromium")) return;
  const missing = ["chromium-l10n", "fonts-noto-cjk"].filter((name) => !isInstalled(name));
  if (missing.length > 0) install(missing);
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync("dpkg", ["--status", name], { encoding: "utf8" });
  return stdout.includes("Status: install ok installed");
}
