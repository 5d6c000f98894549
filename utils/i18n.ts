import type { Browser } from "wxt/browser";

/** The extension API's own object: `chrome` in both browsers, so that no polyfill stands before the first paint. */
declare const chrome: { i18n: Pick<typeof Browser.i18n, "getMessage" | "getUILanguage"> };

/** Only the type is taken from the file: the browser reads the texts, none of them is bundled. */
type Messages = typeof import("../public/_locales/en/messages.json");

export type MessageKey = keyof Messages;

/** The texts that exist as `…_one` and `…_other`. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey];

/** The text of a key in the user's language, with `$1`, `$2` … replaced in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions);
}

/** The text of a counted thing in the grammatical number the language wants; the count is `$1`, the rest `$2` … */
export function plural(key: PluralKey, count: number, ...rest: number[]): string {
  const written = [count, ...rest].map((number) => new Intl.NumberFormat(locale()).format(number));
  const one = new Intl.PluralRules(locale()).select(count) === "one";
  return t(`${key}_${one ? "one" : "other"}`, ...written);
}

/** The language tag of the texts shown, with the browser's region where it speaks the same language: `en-GB`, `zh-CN`. */
export function locale(): string {
  const texts = t("language");
  const browser = chrome.i18n.getUILanguage();
  return browser.split("-")[0] === texts.split("-")[0] ? browser : texts;
}
