import type { Browser } from "puppeteer-core";
import type { View } from "./view.ts";

/** What the two browsers do differently, behind one interface. */
export interface RunningBrowser {
  puppeteer: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  workerRunning(): Promise<boolean>;
  /**
   * Makes ready to stop the worker (in Firefox the event page) at a moment to come. The stop resolves when the one that
   * ran has ended. Its next event starts a new one; an event that was under way does so in Chromium at once, in Firefox
   * it is lost.
   */
  armStop(): Promise<() => Promise<void>>;
  /** Switches the extension off or on, as on the browser's own page of extensions. */
  setEnabled(enabled: boolean): Promise<void>;
  /** Installs what is now in the extension's folder over the running one, as the store does. */
  update(): Promise<unknown>;
  /** Reads along what is logged, at least from this call on. In Chromium the worker no longer ends by itself then. */
  watchLogs(): Promise<Logs>;
  /** The popup as the toolbar opens it; `quiet` is a page of the extension without code of its own. */
  openPopup(quiet: View): Promise<View>;
}

/** What pages and worker log. */
export interface Logs {
  /** All of it so far, errors too. */
  text(): string;
  /** Makes the worker itself log something; `quiet` is a page of the extension without code of its own. */
  logInWorker(quiet: View, text: string): Promise<void>;
}

export interface BrowserSetup {
  executablePath: string;
  extensionDir: string;
  profile: string;
  headless: boolean;
  proxyPort: number;
  /** Base64 SHA-256 of the exchange's public key; undefined for a browser that shall not trust the exchange. */
  spki: string | undefined;
  /** BCP 47, for instance `zh-CN`. */
  lang: string;
  /** Whether the open tabs are written to the disk while the browser runs, as a user's browser does. */
  keepsSessions: boolean;
}
