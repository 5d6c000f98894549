import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// Runs on the folders that are zipped for the stores, so it belongs to the tests after the build.
const read = (folder: string) => JSON.parse(readFileSync(`.output/${folder}/manifest.json`, "utf8"));

describe.each(["chrome-mv3", "firefox-mv3"])("the manifest of %s", (folder) => {
  const manifest = read(folder);

  it("asks for storage, alarms and two hosts, later perhaps for notifications, and nothing else", () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(["storage", "alarms", "unlimitedStorage"]);
    expect(manifest.host_permissions).toEqual(["https://api.binance.com/*", "https://data-api.binance.vision/*"]);
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    for (const key of ["optional_host_permissions", "content_scripts", "externally_connectable"]) {
      expect(manifest).not.toHaveProperty(key);
    }
    expect(manifest).not.toHaveProperty("web_accessible_resources");
  });

  it("opens its popup by Alt+Shift+D, unless the user sets other keys", () => {
    expect(manifest.commands).toEqual({ _execute_action: { suggested_key: { default: "Alt+Shift+D" } } });
  });

  it("has no part but these: no sandbox, no content script, no door for web pages or other extensions", () => {
    const own = folder === "chrome-mv3" ? "minimum_chrome_version" : "browser_specific_settings";
    const parts = ["manifest_version", "name", "description", "version", "icons", "default_locale", "action"];
    const walls = ["permissions", "optional_permissions", "host_permissions", "content_security_policy"];
    const more = ["background", "options_ui", "commands", own];
    expect(new Set(Object.keys(manifest))).toEqual(new Set([...parts, ...walls, ...more]));
    expect(Object.keys(manifest.content_security_policy)).toEqual(["extension_pages"]);
    expect(manifest.background).toEqual(
      folder === "chrome-mv3" ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    );
  });

  it("has two pages, whose markup holds nothing inline and nothing from elsewhere", () => {
    const pages = readdirSync(`.output/${folder}`, { recursive: true, encoding: "utf8" });
    const html = pages.filter((file) => /\.x?html?$/.test(file));
    expect(html.sort()).toEqual(["options.html", "popup.html"]);
    for (const file of html) {
      const markup = readFileSync(`.output/${folder}/${file}`, "utf8");
      expect(markup.match(/<script(?![^>]* src="\/)|<style|\s(on\w+|style)=|<base/g)).toBeNull();
      expect(markup.match(/(src|href)="(?!\/(?!\/))/g)).toBeNull();
    }
  });

  it("lets nothing in and requests out to the two hosts and the package itself only", () => {
    expect(manifest.content_security_policy.extension_pages.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self' https://api.binance.com https://data-api.binance.vision",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });
});

it("names the oldest browsers it works in, and what it collects", () => {
  expect(read("chrome-mv3").minimum_chrome_version).toBe("137");
  expect(read("firefox-mv3").browser_specific_settings.gecko).toMatchObject({
    id: expect.stringMatching(/^\{[0-9a-f-]{36}\}$/),
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["authenticationInfo"] },
  });
});

it("loads the popup in two files, which are the ones that are measured", () => {
  const html = readFileSync(".output/chrome-mv3/popup.html", "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\/chunks\/([^"]+)-.{8}\.js"/g)].map(([, name]) => name);
  expect(scripts.sort()).toEqual(["_virtual_wxt-html-plugins", "base", "popup"]);
});

it("opens at Alt+Shift+D", () => {
  expect(read("chrome-mv3").commands).toEqual({ _execute_action: { suggested_key: { default: "Alt+Shift+D" } } });
});

it("keeps zod and the client out of the pages, and preact/compat out of everything", () => {
  const files = (folder: string) => readFileSync(`.output/${folder}`, "utf8");
  const scripts = readdirSync(".output/chrome-mv3/chunks").map((name) => files(`chrome-mv3/chunks/${name}`));
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) {
    expect(script).not.toMatch(/_zod|ZodMini|X-MBX-APIKEY|PureComponent|forwardRef/);
  }
  // The marks are those of the real thing: the background has them.
  expect(files("chrome-mv3/background.js")).toMatch(/_zod/);
  expect(files("chrome-mv3/background.js")).toMatch(/X-MBX-APIKEY/);
});
