import { readFileSync } from "node:fs";
import type messages from "../../../public/_locales/en/messages.json";

type Key = keyof typeof messages;

const FOLDERS = { "en-US": "en", "zh-CN": "zh_CN" };

/** A language the tests drive the extension in. */
export type Language = keyof typeof FOLDERS;

/** Looks a text up by its key. */
export type Text = (key: Key) => string;

/** The extension's texts in a language, by key, as its own pages look them up. */
export function texts(language: Language): Text {
  const file = new URL(`../../../public/_locales/${FOLDERS[language]}/messages.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<Key, { message: string }>;
  return (key) => all[key].message;
}
