import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser } from "./find-browser.ts";

/** Starts Firefox once before all tests, whose new profiles begin as copies of this one; see `warmProfile`. */
export default async function warmFirefox(): Promise<(() => void) | undefined> {
  const executablePath = findBrowser("firefox");
  if (!executablePath) return undefined;
  const profile = mkdtempSync(join(tmpdir(), "daybook-"));
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, userDataDir: profile });
  await browser.close();
  process.env["FIREFOX_WARMED"] = profile;
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}
