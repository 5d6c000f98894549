import type { Browser } from "puppeteer-core";
import type { Logs } from "./running-browser.ts";

/** Makes every process of Firefox write what is logged in an extension's or site's pages to its standard error. */
export const FIREFOX_LOG_ENV = { MOZ_LOG: "Dump:5" };
export const FIREFOX_LOG_PREFS = { "devtools.console.stdout.content": true };

/** Collects what Firefox writes there from its start on: `console` of pages and event page, and their errors. */
export function readFirefoxLogs(browser: Browser): Logs {
  let text = "";
  browser.process()?.stderr?.on("data", (chunk) => {
    text += chunk;
  });
  return {
    text: () => text,
    logInWorker: async (quiet, said) => {
      await quiet.evaluate(
        `browser.runtime.getBackgroundPage().then((page) => page.console.log(${JSON.stringify(said)}))`,
      );
    },
  };
}
