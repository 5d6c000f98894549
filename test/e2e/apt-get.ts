import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether packages can be installed without asking anybody: on Debian, as root. */
export function canInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Installs Debian packages. */
export function install(packages: readonly string[]): void {
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
