import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { findPage } from "./find-page.ts";
import { takePicture } from "./take-picture.ts";
import { createUi } from "./ui/create-ui.ts";
import { type Keyboard, takeKeyboard } from "./ui/take-keyboard.ts";
import { type Language, type Text, texts } from "./ui/texts.ts";

const WINDOW = { width: 1024, height: 768 };
const POPUP = { viewport: { width: 380, height: 560 } };
const PASSPHRASE = "correct horse battery staple";

let exchange: Exchange;
let extension: Extension;
let t: Text;
/** The options page, as a picture's name tells it. */
let page: Page;
let keys: Keyboard;
let picture: (step: string) => Promise<void>;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  exchange.budget.reset();
});
afterAll(() => exchange.close());

/** From the popup's first run to the options page. */
async function start(browser: "chromium" | "firefox", lang: Language, name: string): Promise<void> {
  extension = await launchExtension(browser, { exchange, lang });
  t = texts(lang);
  const popup = await extension.open("popup.html", POPUP);
  const view = await takeKeyboard(popup);
  const spoken = await popup.evaluate(() => document.documentElement.lang);
  expect(spoken, `${browser} speaks no ${lang} here: run node test/e2e/install-browsers.ts`).toBe(lang);
  await view.tabTo(t("connectBinance"));
  await takePicture(popup, `${name}-1-first-run`);
  await view.press("Enter");

  page = await findPage(extension, "/options.html");
  await page.setViewport(WINDOW);
  keys = await takeKeyboard(page);
  let step = 1;
  picture = (what) => takePicture(page, `${name}-${++step}-${what}`);
}

/** A new tab with the popup: what a user sees when the key is kept, and once the first close is there. */
async function expectFirstClose(name: string): Promise<void> {
  await createUi(page).waitForText(t("connected"));
  await keys.look();
  await picture("connected");
  const popup = await extension.open("popup.html", POPUP);
  const ui = createUi(popup);
  const yesterday = new Date(exchange.clock.now() - 86_400_000).toISOString().slice(0, 10);
  await ui.read({}, ({ times }) => times.includes(yesterday));
  expect(await ui.amount({ section: t("walletSpot") })).toMatch(/^\d+\.\d{8}$/);

  const view = await takeKeyboard(popup);
  await view.tabToSection(t("walletSpot"));
  await view.press("Enter");
  await ui.waitForText(new RegExp(t("free"), "i"));
  await view.look();
  await takePicture(popup, `${name}-9-first-close`);
}

describe.each([
  ["chromium", "en-US"],
  ["chromium", "zh-CN"],
  ["firefox", "en-US"],
] as const)("with the keyboard alone in %s, %s", (browser, lang) => {
  it("a new user gets from the first run to the first close with a key and its secret", async () => {
    const name = `connect-${browser}-${lang}-hmac`;
    const account = exchange.addAccount({ seed: 7, assets: 5, days: 60 });
    await start(browser, lang, name);
    await picture("options");
    await keys.tabTo(t("name"));
    await keys.type(t("defaultName"));
    await keys.tabTo(t("kindHmac"));
    await keys.tabTo(t("modeDevice"));
    await picture("protection");
    // The two are mixed up at first.
    await keys.tabTo(t("apiKey"));
    await keys.type(account.secret);
    await keys.tabTo(t("secretKey"));
    await keys.type(account.apiKey);
    await keys.tabTo(t("saveAndTest"));
    await picture("typed");
    await keys.tabBackTo(t("showSecret"));
    await keys.press(" ");
    await keys.arrivesAt(t("hideSecret"));
    await keys.look();
    await picture("shown");
    await keys.tabTo(t("saveAndTest"));
    await keys.press("Enter");
    await createUi(page).waitForText(t("keyRefusedTitle"));
    await keys.tabTo(t("swapAndTest"));
    await picture("refused");
    await keys.press("Enter");
    await expectFirstClose(name);
  });

  it("a new user gets there with a pair made here and a passphrase", async () => {
    const name = `connect-${browser}-${lang}-pair`;
    await start(browser, lang, name);
    await keys.tabTo(t("kindHmac"));
    await keys.press("ArrowDown");
    await keys.arrivesAt(t("kindGenerated"));
    await keys.look();
    await keys.tabTo(t("modeDevice"));
    await keys.press("ArrowDown");
    await keys.arrivesAt(t("modePassphrase"));
    await keys.tabTo(t("newPassphrase"));
    await picture("passphrase");
    await keys.type(PASSPHRASE);
    await keys.tabTo(t("repeatPassphrase"));
    await keys.type(PASSPHRASE);
    await keys.tabTo(t("makePair"));
    await picture("make-pair");
    await keys.press(" ");
    await keys.arrivesAt(t("publicKey"));
    await keys.look();
    await picture("public-key");
    const { apiKey } = exchange.addAccount({
      seed: 8,
      key: { ed25519PublicPem: await readPublicKey() },
      restrictions: { enableSpotAndMarginTrading: true },
    });
    await keys.tabTo(t("copyPublicKey"));
    await keys.press("Enter");
    await keys.look();
    await keys.tabTo(t("apiKey"));
    await keys.type(apiKey);
    await keys.tabTo(t("saveAndTest"));
    await picture("typed");
    await keys.press("Enter");
    await createUi(page).waitForText(t("mayTradeTitle"));
    await keys.tabTo(t("allowTrading"));
    await picture("may-trade");
    await keys.press("Enter");
    await expectFirstClose(name);
  });
});

/** What stands in the field that has the focus. */
function readPublicKey(): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
}
