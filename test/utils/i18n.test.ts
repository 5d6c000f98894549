import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import en from "../../public/_locales/en/messages.json";
import zh from "../../public/_locales/zh_CN/messages.json";
import { locale, plural, setLanguage, t } from "../../utils/i18n";
import { stubI18n } from "../components/i18n-stub";

type Messages = Record<string, { message: string }>;

describe("the texts", () => {
  it("are there in both languages, in the same order", () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it("have the same places to fill in both languages", () => {
    const places = (messages: Messages) =>
      Object.entries(messages).map(([key, { message }]) => [key, [...new Set(message.match(/\$\d/g))].sort()]);
    expect(places(zh)).toEqual(places(en));
  });

  it("are not empty, and translated unless they are names", () => {
    const same = Object.keys(en).filter((key) => (en as Messages)[key]?.message === (zh as Messages)[key]?.message);
    expect(same).toEqual(["extensionName", "quoted", "languageEnglish", "languageChinese", "aboutVersion"]);
    expect(Object.values({ ...en, ...zh }).filter(({ message }) => message.trim() === "")).toEqual([]);
  });

  it("are all used", () => {
    const sources = ["components", "entrypoints", "utils", "wxt.config.ts"].flatMap(textsOf).join("\n");
    // A plural is asked for without its number, a failure's texts by what they are called after, a right by its flag.
    const used = (key: string) =>
      [key, key.replace(/_(one|other)$/, ""), key.replace(/(Title|Body)$/, "")].some((name) =>
        sources.includes(`"${name}"`),
      ) ||
      sources.includes(`__MSG_${key}__`) ||
      (key.startsWith("right_") && sources.includes("`right_${")) ||
      (key.endsWith("Heading") && sources.includes(`"${key.replace("Heading", "")}"`));
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });
});

describe("t", () => {
  beforeEach(() => stubI18n("en"));

  it("fills the places in the order the language wants", () => {
    stubI18n("zh-CN");
    expect(t("linePoint", "11月1日", "1 BTC")).toBe("11月1日的 1 BTC");
    stubI18n("en");
    expect(t("linePoint", "1 Nov", "1 BTC")).toBe("1 BTC on 1 Nov");
  });

  it("counts one and many", () => {
    expect(plural("assetCount", 1)).toBe("1 asset");
    expect(plural("assetCount", 1200)).toBe("1,200 assets");
    expect(plural("assetCount", 0)).toBe("0 assets");
  });

  it("fills in more numbers than the one that counts", () => {
    expect(plural("coverageDays", 1, 1)).toBe("1 of 1 day");
    expect(plural("coverageDays", 1220, 1214)).toBe("1,214 of 1,220 days");
  });
});

describe("a language chosen by hand", () => {
  afterEach(() => setLanguage("auto"));

  it("is spoken in place of the browser's, with its numbers and plurals", async () => {
    stubI18n("en-US");
    await setLanguage("zh_CN");
    expect([t("walletMargin"), plural("assetCount", 1), locale()]).toEqual(["全仓杠杆", "1 种资产", "zh-CN"]);
    expect(t("linePoint", "11月1日", "1 BTC")).toBe("11月1日的 1 BTC");
    await setLanguage("auto");
    expect([t("walletMargin"), locale()]).toEqual(["Cross margin", "en-US"]);
  });

  it("is English too, in a Chinese browser", async () => {
    stubI18n("zh-CN");
    await setLanguage("en");
    expect([t("walletSpot"), locale()]).toEqual(["Spot", "en"]);
  });

  it("leaves the browser's where it cannot be loaded", async () => {
    stubI18n("en-GB");
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    await setLanguage("zh_CN");
    expect([t("walletSpot"), locale()]).toEqual(["Spot", "en-GB"]);
  });
});

describe("the locale", () => {
  it("keeps the browser's region where it speaks the language of the texts", () => {
    stubI18n("en-GB");
    expect(locale()).toBe("en-GB");
  });

  it("is the texts' own where the browser speaks a language there are no texts in", () => {
    stubI18n("pt-BR");
    expect(locale()).toBe("en");
  });
});

function textsOf(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [readFileSync(path, "utf8")];
  if (/\.\w+$/.test(path)) return [];
  return readdirSync(path).flatMap((name) => textsOf(join(path, name)));
}
