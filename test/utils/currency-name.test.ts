import { expect, it } from "vitest";
import { currencyName } from "@/utils/currency-name";
import { stubI18n } from "../components/i18n-stub";

it.each([
  ["en", "EUR · Euro"],
  ["zh-CN", "EUR · 欧元"],
])("a currency has its name in %s: %s", (language, name) => {
  stubI18n(language);
  expect(currencyName("EUR")).toBe(name);
});
