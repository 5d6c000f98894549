import { vi } from "vitest";
import en from "../../public/_locales/en/messages.json";
import zh from "../../public/_locales/zh_CN/messages.json";

type Messages = Record<string, { message: string }>;
const LANGUAGES: Record<string, Messages> = { en, "en-GB": en, "en-US": en, "zh-CN": zh };

/**
 * Stands in for the browser's own i18n, reading the shipped texts, and for the extension's own folder with them.
 * `getMessage` stands in for the texts.
 */
export function stubI18n(language = "en", getMessage = reader(LANGUAGES[language] ?? en)): void {
  const getURL = (path: string) => `chrome-extension://abc${path}`;
  vi.stubGlobal("chrome", { i18n: { getMessage, getUILanguage: () => language }, runtime: { getURL } });
  vi.stubGlobal("fetch", async (url: string) => {
    const [, folder] = /^chrome-extension:\/\/abc\/_locales\/(\w+)\/messages\.json$/.exec(url) ?? [];
    if (folder !== "en" && folder !== "zh_CN") throw new TypeError("Failed to fetch");
    return Response.json(folder === "en" ? en : zh);
  });
}

function reader(messages: Messages) {
  return (key: string, substitutions: string[] = []) =>
    (messages[key]?.message ?? "").replace(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? "");
}
