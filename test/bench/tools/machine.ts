import { execFileSync } from "node:child_process";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import { findBrowser } from "../../e2e/find-browser.ts";
import { PEERS } from "./peers.ts";

/** What was measured on and with, one line each; `loadBefore` is how many others wanted a core when it began. */
export function machine(loadBefore: number): string[] {
  const [cpu] = cpus();
  return [
    `Machine: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, ${platform()} ${release()} ${arch()}`,
    `Load before: ${loadBefore.toFixed(2)}`,
    `Browsers, without a window: ${versionOf("chromium")}, ${versionOf("firefox")}`,
    `Node ${process.versions.node}; ${PEERS.map(({ name, version }) => `${name} ${version}`).join(", ")}`,
  ];
}

/** How busy the machine is at the moment. */
export function load(): number {
  return loadavg()[0] ?? Number.NaN;
}

function versionOf(name: "chromium" | "firefox"): string {
  const path = findBrowser(name);
  const said = path
    ? execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
    : `no ${name}`;
  return said.split(" built on ")[0] ?? said;
}
