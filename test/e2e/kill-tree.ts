import { execFileSync } from "node:child_process";
import { once } from "node:events";
import type { Browser } from "puppeteer-core";
import { until } from "./until.ts";

/**
 * Ends a browser with SIGKILL, children first in line with it: puppeteer starts it as the head of a process group. Waits
 * for every one of them: a child that is still writing would be there together with the next start on the same profile.
 */
export async function killTree(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error("This browser was not started here.");
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { pid } = child;
  const ended = once(child, "exit");
  process.kill(-pid, "SIGKILL");
  await ended;
  await until("the browser's processes to end", () => livingIn(pid) === 0);
}

/** How many processes of a group have not ended; one that only waits to be counted (Z) has. */
function livingIn(group: number): number {
  const lines = execFileSync("ps", ["-A", "-o", "pgid=,stat="], { encoding: "utf8" }).split("\n");
  const left = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([pgid, stat]) => pgid === String(group) && !stat?.startsWith("Z"));
  return left.length;
}
