import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Extension } from "../../e2e/extension.ts";
import { createPrivilegedScope } from "../../e2e/firefox-privileged-scope.ts";

const FIREFOX = `ChromeUtils.requestProcInfo().then(({ children }) =>
  children.filter(({ type }) => type === "extension").reduce((sum, { memory }) => sum + memory, 0))`;

/**
 * The memory that is the extension's process alone, bytes: in Firefox as it tells itself, of Chromium's from the system,
 * which says it on Linux only.
 */
export async function processMemory({ name, running }: Extension): Promise<number> {
  if (name === "firefox") {
    return Number(await (await createPrivilegedScope(running.puppeteer)).evaluate(FIREFOX));
  }
  const group = running.puppeteer.process()?.pid;
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pid=,pgid=,args="], { encoding: "utf8" }).split("\n");
  const own = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , pgid, args]) => Number(pgid) === group && args?.includes("--extension-process"));
  return own.reduce((sum, [, pid]) => sum + privateBytes(Number(pid)), 0);
}

function privateBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const found = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return found.reduce((sum, [, kB]) => sum + Number(kB) * 1024, 0);
}
