import { defineConfig } from "wxt";

const HOSTS = ["https://api.binance.com/*", "https://data-api.binance.vision/*"];

/**
 * Nothing from elsewhere, nothing inline; requests go to the two hosts only, and to the package itself, for the texts of
 * a language that is not the browser's. Pinned by test/package/manifest.test.ts.
 */
const CSP = [
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
].join("; ");

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whether the popup imports a module at once: what it loads only when it is needed has other importers. */
function isOfPopup(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith("/entrypoints/popup/main.tsx")) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return modules.getModuleInfo(id)?.importers.some((importer) => isOfPopup(importer, modules, seen)) === true;
}

/**
 * What the popup needs at once and shares with anything else is one file. The bundler alone would make one of each set of
 * sharers: some twenty, each with its own way to the disk.
 */
const BASE = {
  minShareCount: 2,
  name: (id: string, modules: Modules) => (isOfPopup(id, modules) ? "base" : null),
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  vite: () => ({
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      target: ["chrome137", "firefox140"],
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [BASE] } } },
    },
  }),
  zip: {
    excludeSources: ["test/**", "artifacts/**", "coverage/**"],
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms", "unlimitedStorage"],
    // Asked for when a notification is switched on, and not before.
    optional_permissions: ["notifications"],
    host_permissions: HOSTS,
    content_security_policy: { extension_pages: CSP },
    action: { default_title: "__MSG_extensionName__" },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+D" } } },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{c28adb24-c9d3-4a84-b29f-931f0d33e351}",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["authenticationInfo"] },
            },
          },
        }
      : { minimum_chrome_version: "137" }),
  }),
});
