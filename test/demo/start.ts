import { parseArgs } from "node:util";
import type { BrowserName } from "../e2e/find-browser.ts";
import { runDemo } from "./run-demo.ts";

/** `npm start`: the built extension in a real browser, with an account at the sandbox exchange. */
try {
  const { values } = parseArgs({ options: { browser: { type: "string", default: "chromium" } } });
  if (!isBrowserName(values.browser)) throw new Error(`--browser is chromium or firefox, not "${values.browser}".`);
  await runDemo(values.browser, (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`npm start: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

function isBrowserName(text: string): text is BrowserName {
  return text === "chromium" || text === "firefox";
}
