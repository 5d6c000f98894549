import puppeteer from "puppeteer-core";
import { watchChromiumLogs } from "./chromium-logs.ts";
import type { BrowserSetup, RunningBrowser } from "./running-browser.ts";
import { armChromiumStop } from "./stop-chromium-worker.ts";
import { until } from "./until.ts";

/**
 * Starts Chromium with the unpacked extension. Branded Chrome and Edge take no `--load-extension` any more, the pipe
 * works in all of them. Every start counts as an installation for the extension (`onInstalled`), never as `onStartup`.
 */
export async function startChromium(setup: BrowserSetup): Promise<RunningBrowser> {
  const browser = await puppeteer.launch({
    executablePath: setup.executablePath,
    headless: setup.headless,
    pipe: true,
    enableExtensions: [setup.extensionDir],
    userDataDir: setup.profile,
    defaultViewport: null,
    // An attached debugger would keep the worker alive for ever.
    targetFilter: (target) => target.type() !== "service_worker",
    // Chromium on Linux takes the language of its pages from the environment, elsewhere from --lang.
    env: { ...process.env, LANGUAGE: setup.lang },
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--lang=${setup.lang}`,
      // Without a screen Chromium takes one of 800 × 600, and every popup in it is 410 × 510.
      "--screen-info={1280x1024}",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--proxy-server=http://127.0.0.1:${setup.proxyPort}`,
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...(setup.spki ? [`--ignore-certificate-errors-spki-list=${setup.spki}`] : []),
    ],
  });

  const session = await browser.target().createCDPSession();
  const findWorker = async () => {
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
    return targetInfos.find((target) => target.type === "service_worker" && target.url.startsWith("chrome-extension:"));
  };
  const id = await until("the extension to load", async () => [...(await browser.extensions()).keys()][0]);

  return {
    puppeteer: browser,
    origin: `chrome-extension://${id}`,
    workerRunning: async () => (await findWorker()) !== undefined,
    async armStop() {
      const stop = await armChromiumStop(browser);
      return async () => {
        if (await findWorker()) await stop();
      };
    },
    async setEnabled(enabled) {
      const extensions = await browser.newPage();
      await extensions.goto("chrome://extensions");
      await extensions.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${enabled})`);
      await extensions.close();
    },
    watchLogs: () => watchChromiumLogs(browser),
    update: () => browser.installExtension(setup.extensionDir),
    async openPopup(quiet) {
      const before = new Set(browser.targets());
      await quiet.evaluate("chrome.action.openPopup()");
      const target = await browser.waitForTarget(
        (one) => !before.has(one) && one.url().startsWith("chrome-extension:"),
      );
      return await target.asPage();
    },
  };
}
