import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

const VARIABLES: Record<BrowserName, string> = { chromium: "CHROMIUM_PATH", firefox: "FIREFOX_PATH" };

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"],
  firefox: ["firefox-esr", "firefox"],
};

/** Where browsers live that are not on the PATH. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/** The path of an installed browser, or undefined; CHROMIUM_PATH and FIREFOX_PATH go first. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[VARIABLES[name]];
  const { PATH = "" } = process.env;
  const folders = PATH.split(delimiter).filter(Boolean);
  const candidates = named
    ? [named]
    : [...folders.flatMap((folder) => COMMANDS[name].map((command) => join(folder, command))), ...PLACES[name]];
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
