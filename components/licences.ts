/** Everything in the packages that was made by others. Their licences in full are in public/licences.txt. */
export const LICENCES = [
  { name: "idb", licence: "ISC", url: "https://github.com/jakearchibald/idb" },
  { name: "preact", licence: "MIT", url: "https://github.com/preactjs/preact" },
  { name: "webextension-polyfill", licence: "MPL-2.0", url: "https://github.com/mozilla/webextension-polyfill" },
  { name: "wxt", licence: "MIT", url: "https://github.com/wxt-dev/wxt" },
  { name: "zod", licence: "MIT", url: "https://github.com/colinhacks/zod" },
] as const;
