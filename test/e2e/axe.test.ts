import { afterEach, beforeEach, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { connectAccount } from "../gallery/connect-account.ts";
import { command } from "../soak/command.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { findViolations } from "./find-violations.ts";
import { until } from "./until.ts";

const PAGES = { "popup.html": { width: 380, height: 560 }, "options.html": { width: 1024, height: 768 } };
const LANGUAGES = { en: "en", zh_CN: "zh-CN" };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

/** What axe says of each page, with everything unfolded, in each of these looks. */
async function findEverywhere(languages: (keyof typeof LANGUAGES)[], themes: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [path, viewport] of Object.entries(PAGES)) {
    const page = await extension.open(path, { viewport });
    await page.bringToFront();
    for (const language of languages) {
      for (const theme of themes) {
        await command(extension, "setDisplay", { language, theme });
        await until("the look", () =>
          page.evaluate(
            (lang, wanted) => {
              const { documentElement: root } = document;
              for (const folded of document.querySelectorAll("details")) folded.open = true;
              // A tab that nobody sees would never come to their end by itself.
              for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
              return root.lang.startsWith(lang) && root.dataset["theme"] === wanted;
            },
            LANGUAGES[language],
            theme,
          ),
        );
        const violations = await findViolations(page);
        found.push(...violations.map((one) => `${path} ${language} ${theme}: ${one}`));
      }
    }
    await page.close();
  }
  return found;
}

it("chromium: axe finds nothing wrong, before and after an account is connected, in both themes and languages", async () => {
  extension = await launchExtension("chromium", { exchange });
  expect(await findEverywhere(["en", "zh_CN"], ["light", "dark"])).toEqual([]);
  await connectAccount({ exchange, extension });
  expect(await findEverywhere(["en", "zh_CN"], ["light", "dark"])).toEqual([]);
});

it("firefox: axe finds nothing wrong on any page", async () => {
  extension = await launchExtension("firefox", { exchange });
  await connectAccount({ exchange, extension });
  expect(await findEverywhere(["en"], ["light"])).toEqual([]);
});
