import { defineConfig } from "wxt";

const HOSTS = ["https://api.binance.com/*", "https://data-api.binance.vision/*"];

/** Nothing from elsewhere, nothing inline; requests go to the two hosts only. Pinned by test/package/manifest.test.ts. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src https://api.binance.com https://data-api.binance.vision",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  vite: () => ({
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { target: ["chrome137", "firefox140"], modulePreload: { polyfill: false } },
  }),
  zip: {
    excludeSources: ["test/**", "artifacts/**", "coverage/**"],
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms", "unlimitedStorage"],
    host_permissions: HOSTS,
    content_security_policy: { extension_pages: CSP },
    action: { default_title: "__MSG_extensionName__" },
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
