import { once } from "node:events";
import type { Browser } from "puppeteer-core";

/** Ends a browser with SIGKILL, children first in line with it: puppeteer starts it as the head of a process group. */
export async function killTree(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error("This browser was not started here.");
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
