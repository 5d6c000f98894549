import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import puppeteer from "puppeteer-core";
import { FIREFOX_LOG_ENV, FIREFOX_LOG_PREFS, readFirefoxLogs } from "./firefox-logs.ts";
import { openFirefoxPopup } from "./firefox-popup.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import type { BrowserSetup, RunningBrowser } from "./running-browser.ts";
import { setFirefoxLanguage } from "./set-firefox-language.ts";
import { until } from "./until.ts";
import { zipFolder } from "./zip-folder.ts";

/** Starts Firefox with the extension installed in its profile, where it survives a restart as a user's would. */
export async function startFirefox(setup: BrowserSetup): Promise<RunningBrowser> {
  const geckoId = readGeckoId(setup.extensionDir);
  const uuid = uuidFrom(geckoId);
  install(setup.extensionDir, join(setup.profile, "extensions", `${geckoId}.xpi`));

  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: setup.executablePath,
    headless: setup.headless,
    userDataDir: setup.profile,
    defaultViewport: null,
    acceptInsecureCerts: setup.spki !== undefined,
    args: ["--remote-allow-system-access"],
    env: { ...process.env, ...FIREFOX_LOG_ENV },
    extraPrefsFirefox: {
      "xpinstall.signatures.required": false,
      "extensions.autoDisableScopes": 0,
      "extensions.enabledScopes": 15,
      "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: uuid }),
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": setup.proxyPort,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": setup.proxyPort,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
      "intl.accept_languages": setup.lang,
      // Tests look into the popup while the focus is elsewhere.
      "ui.popup.disable_autohide": true,
      // The quiet page is the manifest; Firefox's viewer for JSON would run code of its own in it.
      "devtools.jsonview.enabled": false,
      // Puppeteer would switch it off.
      "browser.sessionstore.resume_from_crash": setup.keepsSessions,
      "browser.sessionstore.interval": 1000,
      // No process before there is a page for it: an eighth of what a short test costs.
      "dom.ipc.processPrelaunch.enabled": false,
      "dom.ipc.processPrelaunch.fission.number": 0,
      ...FIREFOX_LOG_PREFS,
    },
  });

  const logs = readFirefoxLogs(browser);
  const privileged = await createPrivilegedScope(browser);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})?.extension`;
  const backgroundState = () => privileged.evaluate(`${extension}?.backgroundState`);
  await until("the extension to load", async () => (await backgroundState()) !== undefined);
  if (setup.lang !== "en-US") await setFirefoxLanguage(privileged, geckoId, setup.lang);

  return {
    puppeteer: browser,
    origin: `moz-extension://${uuid}`,
    workerRunning: async () => (await backgroundState()) === "running",
    armStop: async () => async () => {
      await privileged.evaluate(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
    },
    async setEnabled(enabled) {
      await privileged.evaluate(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const addon = await AddonManager.getAddonByID(${JSON.stringify(geckoId)});
        await addon.${enabled ? "enable" : "disable"}();
      })()`);
    },
    async update() {
      const file = join(setup.profile, "update.xpi");
      writeFileSync(file, zipFolder(setup.extensionDir));
      await privileged.evaluate(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
        const update = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}));
        await update.install();
      })()`);
    },
    openPopup: openFirefoxPopup,
    watchLogs: async () => logs,
  };
}

/** Firefox takes a file with a new date for an update, so the same extension is not written again. */
function install(extensionDir: string, xpi: string): void {
  const content = zipFolder(extensionDir);
  if (existsSync(xpi) && readFileSync(xpi).equals(content)) return;
  mkdirSync(dirname(xpi), { recursive: true });
  writeFileSync(xpi, content);
}

function readGeckoId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id;
}

/** The same extension gets the same address at every start: with another one its stores would be empty. */
function uuidFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
