/** The only place that knows webextension-polyfill; never on the popup's way to its first number. */
export { default as browser } from "webextension-polyfill";
