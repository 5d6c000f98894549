import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "..");

/** Installs the clients Daybook is measured against into the bench's own folder, as locked, without running their scripts. */
export function installPeers(): void {
  const { status, stderr } = spawnSync(
    "npm",
    ["ci", "--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund"],
    {
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) throw new Error(`The peers could not be installed: ${stderr}`);
}
