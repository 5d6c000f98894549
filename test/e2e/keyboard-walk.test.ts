import type { KeyInput, Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decimal } from "../exchange/decimal.ts";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { findPage } from "./find-page.ts";
import { createUi, type Ui } from "./ui/create-ui.ts";
import { type Keyboard, takeKeyboard } from "./ui/take-keyboard.ts";
import { texts } from "./ui/texts.ts";
import { until } from "./until.ts";

const POPUP = { viewport: { width: 380, height: 560 } };
const WINDOW = { width: 1024, height: 768 };
const PASSPHRASE = "correct horse battery staple";
const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;
const AMOUNT = /^-?\d+\.\d+$/;

const t = texts("en-US");

let exchange: Exchange;
let extension: Extension;
/** The page that is in front, read and driven. */
let page: Page;
let ui: Ui;
let keys: Keyboard;

beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

async function turnTo(next: Page): Promise<void> {
  page = next;
  ui = createUi(page);
  keys = await takeKeyboard(page);
}

/** Presses a key; when what should come of it is there, the focus has to be somewhere, and to be seen. */
async function press(key: KeyInput, effect: () => Promise<unknown>): Promise<void> {
  await keys.press(key);
  await effect();
  await keys.look();
}

const shows = (text: string | RegExp) => () => ui.waitForText(text);
const gone = (text: string) => () =>
  until(`"${text}" to be gone`, () => page.evaluate((past) => !document.body.innerText.includes(past), text));
const valueIs = (name: string, value: string) => () =>
  expect.poll(() => ui.valueOf(name), { timeout: 20_000 }).toBe(value);

/** An asset that lies in spot alone and is called like no part of another, with all of it there is. */
function findAsset(account: ExchangeAccount): { asset: string; quantity: bigint } {
  const day = new Date(exchange.clock.now() - DAY_MS).toISOString().slice(0, 10);
  const { balances } = account.snapshot("SPOT", day).data;
  const elsewhere = [
    ...account.snapshot("MARGIN", day).data.userAssets,
    ...account.snapshot("FUTURES", day).data.assets,
    ...balances.filter(({ asset }) => asset.startsWith("LD")).map(({ asset }) => ({ asset: asset.slice(2) })),
  ];
  for (const { asset, free, locked } of balances.slice(4)) {
    const quantity = decimal.parse(free) + decimal.parse(locked);
    const likeIt = [...balances, ...elsewhere].filter((other) => other.asset.includes(asset));
    if (quantity > 0n && likeIt.length === 1) return { asset, quantity };
  }
  throw new Error("Every asset lies in several wallets.");
}

async function connect({ apiKey, secret }: ExchangeAccount): Promise<void> {
  await keys.tabTo(t("connectBinance"));
  await keys.press("Enter");
  const options = await findPage(extension, "/options.html");
  await options.setViewport(WINDOW);
  await turnTo(options);
  await keys.tabTo(t("modeDevice"));
  await press("ArrowDown", () => keys.arrivesAt(t("modePassphrase")));
  await keys.tabTo(t("newPassphrase"));
  await keys.type(PASSPHRASE);
  await keys.tabTo(t("repeatPassphrase"));
  await keys.type(PASSPHRASE);
  await keys.tabTo(t("apiKey"));
  await keys.type(apiKey);
  await keys.tabTo(t("secretKey"));
  await keys.type(secret);
  await keys.tabTo(t("saveAndTest"));
  await press("Enter", shows(t("connected")));
}

/** From what is being read to all figures, and the one question that is asked of them. */
async function firstSync(release: () => void): Promise<void> {
  await ui.waitForText(t("firstSyncTitle"));
  await keys.tabTo(t("hide"));
  release();
  expect(await ui.amount({ section: t("total") })).toMatch(AMOUNT);
  await keys.look();
  await keys.tabTo(`▲ ▼ ${t("directionGreen")}`);
  await press("Enter", gone(t("directionQuestion")));
}

/** By Tab and Enter, and by their own keys. */
async function openWallets(): Promise<void> {
  await keys.tabToSection(t("walletSpot"));
  await press("Enter", shows(new RegExp(t("locked"), "i")));
  expect((await ui.read({ section: t("walletSpot"), row: "BTC" })).amounts.length).toBeGreaterThan(2);
  await press("2", shows(t("liability")));
  expect(await ui.amount({ section: t("walletMargin"), label: t("netAsset") })).toMatch(AMOUNT);
  await press("3", shows(t("futuresNote")));
  expect((await ui.read({ section: t("walletFutures"), row: "USDT" })).amounts.length).toBeGreaterThan(0);
}

/** What is copied is pasted where the search is, as a user would look at it. */
async function copyQuantity({ asset, quantity }: { asset: string; quantity: bigint }): Promise<void> {
  await press("/", () => keys.arrivesAt(t("search")));
  await keys.type(asset);
  await ui.waitForText(new RegExp(`^${asset}$`, "m"));
  await keys.tabToRow(asset);
  await press("Enter", shows(t("copy")));
  await keys.tabTo(t("copy"));
  await press("Enter", () => keys.arrivesAt(t("copied")));
  await keys.tabBackTo(t("search"));
  await keys.pressWithControl("a");
  await keys.pressWithControl("v");
  const exact = await until("what was copied", async () => {
    const pasted = await ui.valueOf(t("search"));
    return pasted !== asset && pasted;
  });
  expect(decimal.parse(exact)).toBe(quantity);
  await ui.waitForText(exact);
  await keys.look();
  await keys.pressWithControl("a");
  await keys.type(asset);
  await ui.waitForText(new RegExp(`^${asset}$`, "m"));
}

/** With the button in the header; then with its key, where what has the focus goes. */
async function hide(asset: string): Promise<void> {
  await keys.tabBackTo(t("hide"));
  await press("Enter", () => keys.arrivesAt(t("hideAll")));
  await until("no amount", () => page.evaluate(() => document.querySelector("data") === null));
  await press("Enter", () => keys.arrivesAt(t("show")));
  await ui.waitForText(t("allHidden"));
  await press("Enter", () => keys.arrivesAt(t("hide")));
  expect(await ui.amount({ section: t("total") })).toMatch(AMOUNT);

  await press("/", () => keys.arrivesAt(t("search")));
  await keys.type(asset);
  await keys.tabToRow(asset);
  await press("Enter", shows(t("copy")));
  await keys.tabTo(t("copy"));
  await press("h", gone(t("copy")));
  await press("h", shows(t("allHidden")));
  await press("h", gone(t("allHidden")));
  expect(await ui.amount({ section: t("total") })).toMatch(AMOUNT);
}

async function changeUnit(): Promise<void> {
  const main = () => page.evaluate(() => document.querySelector(".total-main")?.textContent ?? "");
  expect(await main()).toMatch(/BTC$/);
  await keys.tabTo("USD");
  await press("Enter", () => until("dollars", async () => (await main()).startsWith("$")));
  await press("u", () => until("bitcoin", async () => (await main()).endsWith("BTC")));
}

async function lookAtHelp(): Promise<void> {
  await press("?", shows(t("keys")));
  await press("Escape", gone(t("keys")));
}

/** There and back, on a page that stays where it is while every word of it changes. */
async function changeLanguage(popup: Page): Promise<void> {
  const zh = texts("zh-CN");
  await keys.tabTo(t("languageSetting"));
  await press("ArrowDown", valueIs(t("languageSetting"), "en"));
  await press("ArrowDown", shows(zh("displayHeading")));
  await keys.arrivesAt(zh("languageSetting"));
  await createUi(popup).waitForText(zh("walletMargin"));
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  await press("ArrowUp", shows(t("displayHeading")));
  await keys.arrivesAt(t("languageSetting"));
  await createUi(popup).waitForText(t("walletMargin"));
}

async function lockAndUnlock(): Promise<void> {
  await keys.tabBackTo(t("more"));
  await keys.press("Enter");
  await keys.tabTo(t("lockNow"));
  await press("Enter", shows(t("stripLocked").replace("$1", t("unlock"))));
  await keys.tabTo(t("unlock"));
  await press("Enter", () => keys.arrivesAt(t("passphrase")));
  await keys.type(PASSPHRASE);
  await press("Enter", gone(t("unlock")));
}

async function removeAccount(): Promise<void> {
  await keys.tabBackTo(t("remove"));
  await press("Enter", () => keys.arrivesAt(t("keepHistory")));
  await press("ArrowDown", () => keys.arrivesAt(t("deleteHistory")));
  await keys.tabTo(t("removeAccount"));
  await press("Enter", shows(t("noAccounts")));
}

describe.each(["chromium", "firefox"] as const)("with the keyboard alone in %s", (browser) => {
  it("a user gets from the first run through everything there is, and back to the first run", async () => {
    extension = await launchExtension(browser, { exchange });
    const account = exchange.addAccount({ seed: 7, assets: 16, days: 60 });
    await turnTo(await extension.open("popup.html", POPUP));
    const hold = exchange.hold(SNAPSHOT, { type: "SPOT" });
    await connect(account);
    await hold.arrived;
    const options = page;
    const popup = await extension.open("popup.html", POPUP);
    await turnTo(popup);
    await firstSync(hold.release);
    await openWallets();
    const found = findAsset(account);
    await copyQuantity(found);
    await hide(found.asset);
    await changeUnit();
    await lookAtHelp();
    await turnTo(options);
    await keys.look();
    await changeLanguage(popup);
    await turnTo(popup);
    await keys.look();
    await lockAndUnlock();
    await turnTo(options);
    await removeAccount();
    await turnTo(popup);
    await ui.waitForText(t("firstRunTitle"));
    await keys.look();
    await keys.tabTo(t("connectBinance"));
  });
});
