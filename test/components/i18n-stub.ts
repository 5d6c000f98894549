import { vi } from "vitest";
import en from "../../public/_locales/en/messages.json";
import zh from "../../public/_locales/zh_CN/messages.json";

type Messages = Record<string, { message: string }>;
const LANGUAGES: Record<string, Messages> = { en, "en-GB": en, "en-US": en, "zh-CN": zh };

/** Stands in for the browser's own i18n, reading the shipped texts. `getMessage` stands in for the texts. */
export function stubI18n(language = "en", getMessage = reader(LANGUAGES[language] ?? en)): void {
  vi.stubGlobal("chrome", { i18n: { getMessage, getUILanguage: () => language } });
}

function reader(messages: Messages) {
  return (key: string, substitutions: string[] = []) =>
    (messages[key]?.message ?? "").replace(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? "");
}
