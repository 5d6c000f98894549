// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import { setLanguage } from "@/utils/i18n";
import { showDisplay } from "@/utils/show-display";
import { stubI18n } from "../components/i18n-stub";

const root = document.documentElement;

beforeEach(async () => {
  stubI18n("en-GB");
  await setLanguage("auto");
});

it("gives the page theme, direction colours and language; nothing is loaded without need", async () => {
  const fetch = vi.spyOn(globalThis, "fetch");
  await showDisplay(DEFAULT_DISPLAY);
  expect({ ...root.dataset, lang: root.lang }).toEqual({ theme: "system", direction: "green-up", lang: "en-GB" });
  await showDisplay({ ...DEFAULT_DISPLAY, theme: "dark", direction: "none", language: "en" });
  expect({ ...root.dataset, lang: root.lang }).toEqual({ theme: "dark", direction: "none", lang: "en-GB" });
  expect(fetch).not.toHaveBeenCalled();
});

it("speaks another language than the browser, and the browser's again", async () => {
  await showDisplay({ ...DEFAULT_DISPLAY, language: "zh_CN" });
  expect(root.lang).toBe("zh-CN");
  await showDisplay(DEFAULT_DISPLAY);
  expect(root.lang).toBe("en-GB");
});
