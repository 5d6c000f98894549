import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { startChromium } from "./chromium.ts";
import { startConnectProxy } from "./connect-proxy.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { startFirefox } from "./firefox.ts";
import { killTree } from "./kill-tree.ts";
import { type Opening, openPage } from "./open-page.ts";
import type { RunningBrowser } from "./running-browser.ts";
import { until } from "./until.ts";
import type { View } from "./view.ts";
import { warmProfile } from "./warm-profile.ts";

const FOLDERS: Record<BrowserName, string> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** The folder of the build under test; BUILDS names another than the project's own. */
export function shippedBuild(name: BrowserName): string {
  const { BUILDS = ".output" } = process.env;
  return resolve(BUILDS, FOLDERS[name]);
}

export interface LaunchOptions {
  /** The sandbox exchange; `spki: undefined` makes a browser that does not trust it. */
  exchange: { port: number; spki: string | undefined };
  /** Folder of an existing profile, kept on close. Without it a new one is made and removed. */
  profile?: string;
  extensionDir?: string;
  headless?: boolean;
  /** `en-US` unless told otherwise; Debian's Chromium needs the package chromium-l10n for any other. */
  lang?: string;
  /** Writes the open tabs to the disk while the browser runs, as a user's browser does; Chromium always does. */
  keepsSessions?: boolean;
}

export type Extension = Awaited<ReturnType<typeof launchExtension>>;

/** A real browser with the built extension in it, whose only way out leads to the sandbox exchange. */
export async function launchExtension(name: BrowserName, options: LaunchOptions) {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} found: run node test/e2e/install-browsers.ts.`);

  const extensionDir = resolve(options.extensionDir ?? shippedBuild(name));
  if (!existsSync(join(extensionDir, "manifest.json"))) throw new Error(`No build in ${extensionDir}: npm run build.`);

  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "daybook-"));
  if (name === "firefox" && !options.profile) warmProfile(profile);
  const proxy = await startConnectProxy(options.exchange.port);
  const setup = {
    executablePath,
    extensionDir,
    profile,
    headless: options.headless ?? true,
    proxyPort: proxy.port,
    spki: options.exchange.spki,
    lang: options.lang ?? "en-US",
    keepsSessions: options.keepsSessions ?? false,
  };
  const start = () => (name === "chromium" ? startChromium(setup) : startFirefox(setup));

  let running: RunningBrowser = await start();
  let quiet: Page | undefined;

  const openQuiet = async () => {
    quiet ??= await openPage(running, "manifest.json", {
      background: true,
      ready: () => location.pathname === "/manifest.json" && document.readyState === "complete",
    });
    return quiet;
  };
  // The browser closes an extension's pages when it is switched off or updated; in Firefox puppeteer is not told.
  const closeQuiet = async () => {
    await quiet?.close();
    quiet = undefined;
  };
  const kill = async () => {
    quiet = undefined;
    await killTree(running.puppeteer);
    // Until puppeteer has noticed, it would wait for an answer of the dead.
    await until("puppeteer to notice the kill", () => !running.puppeteer.connected);
  };

  return {
    name,
    profile,
    /** Changes with `restart`. */
    get running() {
      return running;
    },
    /** Hosts other than the exchange's two that something tried to reach. */
    strangers: proxy.strangers,

    /** A page of the extension in its own tab, when `ready` (default: `<html data-ready>`) holds in it. */
    open: (path: string, opening?: Opening) => openPage(running, path, opening),
    /** The popup the toolbar opens. Waits for nothing in it. */
    openPopup: async (): Promise<View> => running.openPopup(await openQuiet()),

    /** Runs in a page of the extension that has no code of its own; the first argument is the extension API. */
    async evaluate<Args extends unknown[], Result>(
      code: (browser: ExtensionApi, ...args: Args) => Result,
      ...args: Args
    ): Promise<Awaited<Result>> {
      const page = await openQuiet();
      const list = ["globalThis.browser ?? globalThis.chrome", ...args.map((arg) => JSON.stringify(arg))];
      return (await page.evaluate(`(${code})(${list.join(", ")})`)) as Awaited<Result>;
    },
    /** Reads along what pages and worker log; see `watchLogs` of the browser. */
    async watchLogs() {
      const { text, logInWorker } = await running.watchLogs();
      return { text, logInWorker: async (said: string) => logInWorker(await openQuiet(), said) };
    },
    workerRunning: () => running.workerRunning(),
    /** Stops the worker at once; see `armStop` of the browser. */
    stopWorker: async () => (await running.armStop())(),
    /** Switches the extension off or on; its pages are closed with it. */
    async setEnabled(enabled: boolean) {
      await closeQuiet();
      await running.setEnabled(enabled);
    },
    /** Installs what is now in the extension's folder over the running one; its pages are closed with it. */
    async update() {
      await closeQuiet();
      await running.update();
    },

    /** Ends the browser as a user does, if it was not killed before, and starts it again on the same profile. */
    async restart() {
      quiet = undefined;
      if (running.puppeteer.connected) await running.puppeteer.close();
      running = await start();
    },
    /** SIGKILL to the browser and all its processes; the profile stays, `restart` goes on with it. */
    kill,
    async close() {
      if (running.puppeteer.connected) await running.puppeteer.close();
      await proxy.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
