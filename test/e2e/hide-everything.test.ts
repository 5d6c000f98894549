import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { editState } from "./edit-state.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import type { Extension } from "./extension.ts";
import { createTraces } from "./hidden/create-traces.ts";
import { readPage } from "./hidden/read-page.ts";
import { watchNotifications } from "./hidden/watch-notifications.ts";
import { launchNotifying } from "./launch-notifying.ts";
import { passDays } from "./pass-days.ts";
import { readClipboard } from "./read-clipboard.ts";
import { resting } from "./resting.ts";
import { savedDays } from "./saved-days.ts";
import { switchOnDailySummary } from "./switch-on-daily-summary.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

/** So high that no row is out of sight, where browsers leave it out of what they tell a screen reader. */
const POPUP = { viewport: { width: 380, height: 6000 } };
const OPTIONS = { viewport: { width: 1024, height: 768 } };
/** The same day in every run, so that prices, and all that is computed from them, have the same digits. */
const TODAY = Date.parse("2026-05-20T10:00:00Z");
/** Lies on the clipboard until something else is copied. */
const MARK = "nothing but this";
/** Figures, percent and arrows, whosever they are; and what only their sign, size or level makes so. */
const FIGURE =
  /<data|\d[.,]\d|[▲▼%]|change (up|down)|figure (wide|zero)|(quantity|principal|main) long|Safe|Watch|Danger/;
/** Who holds something, and what. */
const HOLDER = /Mine|Other|All accounts|USDT|LDO|30 days|\d assets?|\d positions?/;
const INSTANTS = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

let exchange: Exchange;
let extension: Extension;
let build: string | null;
/** Account ids are random, and so are the digits in them. */
let ids: string[];

beforeEach(async () => {
  exchange = await exchangeAtNoon();
  exchange.clock.set(TODAY);
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
  if (build) rmSync(build, { recursive: true });
});

async function connectTwo(): Promise<void> {
  const mine = exchange.addAccount({ seed: 5, assets: 14, days: 60 });
  const other = exchange.addAccount({ seed: 6, assets: 3, days: 60, margin: false, futures: false });
  let wallets = 3;
  for (const [name, { apiKey, secret }] of Object.entries({ Mine: mine, Other: other })) {
    await command(extension, "connect", { name, apiKey, secret, mode: "device" });
    await savedDays(extension, 30, wallets);
    await resting(extension);
    // Two accounts in one minute are more than Binance answers.
    exchange.budget.reset();
    await editState(extension, { budget: undefined });
    await extension.stopWorker();
    wallets += 1;
  }
  const { settings } = await extension.evaluate((api) => api.storage.local.get("settings"));
  ids = (settings as { accounts: { id: string }[] }).accounts.map(({ id }) => id);
}

const toolbar = () =>
  extension.evaluate(async ({ action }) => [await action.getBadgeText({}), await action.getTitle({})].join("\n"));

const withoutIds = (text: string) => ids.reduce((left, id) => left.replaceAll(id, ""), text);

/** A new close is read; answers what is notified of it. */
async function nextClose(days: number): Promise<string> {
  await passDays(extension, exchange, 1);
  exchange.budget.reset();
  await command(extension, "vaultState");
  const notified = await watchNotifications(extension);
  await command(extension, "syncNow");
  await savedDays(extension, days, 4);
  await resting(extension);
  return until("a notification", async () => (await notified()).join("\n") || undefined);
}

/** Opens whatever opens, in the popup of one account. */
async function openAll(page: Page): Promise<void> {
  await page.select("select", ids[0] ?? "");
  await createUi(page).waitForText("Level");
  await until("everything to open", () =>
    page.evaluate(() => {
      for (const folded of document.querySelectorAll("details"))
        if (!folded.open) folded.querySelector("summary")?.click();
      return document.querySelectorAll(".asset-detail").length > 10 && document.querySelectorAll(".entry").length > 10;
    }),
  );
}

/** Every day of the line, as it is said. */
async function walkLine(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.focus("input[type=range]");
  await page.keyboard.press("Home");
  for (let day = 0; day < 30; day += 1) {
    said.push(await page.$eval("input[type=range]", (line) => line.getAttribute("aria-valuetext") ?? ""));
    await page.keyboard.press("ArrowRight");
  }
  return said;
}

const amountsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("data")].flatMap(({ value, textContent }) => [value, textContent ?? ""]),
  );

/** Selects the whole page and copies it, as far as it lets itself be selected. */
async function copyAll(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down("Control");
  for (const letter of ["a", "c"] as const) await page.keyboard.press(letter);
  await page.keyboard.up("Control");
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("hides amounts, then everything, wherever they could stand", async () => {
    ({ extension, build } = await launchNotifying(browser, exchange));
    await connectTwo();
    await switchOnDailySummary(extension);
    await command(extension, "setDisplay", {
      badge: "change",
      direction: "none",
      notifyMargin: true,
      marginBelow: "190",
    });
    expect(await nextClose(31)).toMatch(/Total, net: \d.*BTC.*%.*level \d/s);

    // Shown, everything is found in each of the places that are looked at later.
    const page = await extension.open("popup.html", POPUP);
    const popup = createUi(page);
    await popup.amount({ section: "Total, net" });
    const ofBoth = await amountsOf(page);
    await openAll(page);
    const line = (await walkLine(page)).map((text) => text.replace(/ on .*/, ""));
    const traces = createTraces([...ofBoth, ...(await amountsOf(page)), ...line]);
    const shown = await readPage(extension, page);
    for (const place of ["text", "markup", "tree"])
      expect(traces(shown[place] ?? "").length, place).toBeGreaterThan(99);
    expect(await toolbar()).toMatch(/^[+−]\d.*\n.*%$/);
    await page.focus(".asset-detail button");
    await page.keyboard.press("Enter");
    await popup.waitForText("Copied");
    expect(traces(await readClipboard(extension))).not.toEqual([]);
    await page.bringToFront();
    await page.focus("#search");
    await page.type("#search", MARK);
    await copyAll(page);
    expect(await readClipboard(extension)).toBe(MARK);
    await page.bringToFront();
    await page.focus("#search");
    await copyAll(page);
    await page.keyboard.press("Backspace");
    await openAll(page);
    await page.focus("input[type=range]");
    for (const key of ["Home", "ArrowRight"] as const) await page.keyboard.press(key);

    const leaks = async (of: Page, never: RegExp[]) => {
      const places = { ...(await readPage(extension, of)), toolbar: await toolbar() };
      return Object.entries(places).flatMap(([place, text]) => {
        const told = withoutIds(text).replace(INSTANTS, "");
        return [...traces(told), ...never.flatMap((one) => one.exec(told)?.[0] ?? [])].map((one) => `${place}: ${one}`);
      });
    };
    const options = await extension.open("options.html", OPTIONS);
    const optionsLeaks = () => leaks(options, [/<data|[▲▼%]/]);

    await page.bringToFront();
    await page.keyboard.press("h");
    await popup.waitForText("Hide all");
    await until("the toolbar to follow", async () => (await toolbar()) === "\nDaybook");
    expect(await leaks(page, [FIGURE]), "with all open").toEqual([]);
    expect(await page.$$eval("button", (all) => all.filter(({ textContent }) => /cop/i.test(textContent)).length)).toBe(
      0,
    );
    for (const key of ["ArrowLeft", "Home", "c", "u", "u"] as const) await page.keyboard.press(key);
    await page.type("#search", "T");
    expect(await leaks(page, [FIGURE]), "searching").toEqual([]);
    await page.select("select", "all");
    await popup.press("More");
    await popup.press("Keyboard shortcuts");
    await popup.waitForText("Use single keys");
    expect(await leaks(page, [FIGURE]), "with the help").toEqual([]);
    await page.keyboard.press("Escape");
    expect(await readClipboard(extension)).toBe(MARK);
    await copyAll(page);
    const copied = await readClipboard(extension);
    expect(copied).toMatch(/hidden|••••••/);
    expect([...traces(copied), ...(FIGURE.exec(copied) ?? [])]).toEqual([]);
    expect(await optionsLeaks(), "options").toEqual([]);
    expect(await nextClose(32)).not.toMatch(/\d[.,]\d|[%▲▼]|Mine|Other/);

    await page.bringToFront();
    await popup.press("Hide all");
    await popup.waitForText("Everything is hidden.");
    expect(await leaks(page, [FIGURE, HOLDER]), "with everything hidden").toEqual([]);
    for (const key of ["1", "/", "u", "c"] as const) await page.keyboard.press(key);
    await popup.press("More");
    await popup.press("Keyboard shortcuts");
    await popup.waitForText("Use single keys");
    expect(await leaks(page, [FIGURE, HOLDER]), "with the help over that").toEqual([]);
    await page.keyboard.press("Escape");
    await copyAll(page);
    expect(await readClipboard(extension)).not.toMatch(FIGURE);
    expect(await optionsLeaks(), "options").toEqual([]);
    expect(await nextClose(33)).not.toMatch(/\d[.,]\d|[%▲▼]|Mine|Other/);

    await extension.restart();
    const again = await extension.open("popup.html", POPUP);
    await createUi(again).waitForText("Everything is hidden.");
    expect(await leaks(again, [FIGURE, HOLDER]), "after a restart").toEqual([]);
  }, 120_000);
});
