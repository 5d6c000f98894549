import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const POPUP = { viewport: { width: 380, height: 560 } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

const setDisplay = (changes: object) =>
  extension.evaluate((api, data) => api.runtime.sendMessage({ command: "setDisplay", data }), changes);
const toolbar = () =>
  extension.evaluate(async ({ action }) => [await action.getBadgeText({}), await action.getTitle({})]);

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("demo data comes and goes without a single request, and gives way to a real account", async () => {
    extension = await launchExtension(browser, { exchange });
    const page = await extension.open("popup.html", POPUP);
    const popup = createUi(page);
    await popup.press("Try with demo data");
    await popup.waitForText("Invented numbers");
    expect(await popup.amount({ section: "Total, net" })).toMatch(/^0\.\d/);
    await popup.read({ section: "Futures", row: "BTCUSDT" });
    await popup.press("Sync");
    await popup.press("Remove demo data");
    await popup.press("Try with demo data");
    await popup.waitForText("Invented numbers");
    expect([exchange.log.length, extension.strangers()]).toEqual([0, []]);

    await connect(extension, exchange.addAccount({ seed: 3, assets: 3, days: 60 }), "Mine");
    await savedDays(extension, 30, 3);
    await popup.waitForText("Mine");
    expect(await page.evaluate(() => document.body.innerText)).not.toContain("Invented");
    expect((await readArchive(extension)).heads.map(({ count }) => count)).toEqual([30, 30, 30]);
  });

  it("another language and theme than the browser's are taken on by every open page, and by the toolbar", async () => {
    extension = await launchExtension(browser, { exchange });
    await connect(extension, exchange.addAccount({ seed: 4, assets: 3, days: 60 }));
    await savedDays(extension, 30, 3);
    const pages = [await extension.open("popup.html", POPUP), await extension.open("options.html")];
    await setDisplay({ language: "zh_CN", theme: "dark", direction: "red-up", badge: "change" });
    for (const page of pages) {
      await createUi(page).waitForText(/现货/);
      const { lang, dataset } = await page.evaluate(() => {
        const { documentElement: root } = document;
        return { lang: root.lang, dataset: { ...root.dataset } };
      });
      expect({ lang, dataset }).toMatchObject({ lang: "zh-CN", dataset: { theme: "dark", direction: "red-up" } });
    }
    expect(await toolbar()).toEqual([
      expect.stringMatching(/^[+−]\d|^0\.0$/),
      expect.stringMatching(/^Daybook · \d+月\d+日收盘：[+−]?\d/),
    ]);
    await extension.restart();
    await createUi(await extension.open("popup.html", POPUP)).waitForText(/现货/);
  });
});

it("chromium: shows its numbers without a worker or a request, and nothing moves after the first", async () => {
  extension = await launchExtension("chromium", { exchange });
  await connect(extension, exchange.addAccount({ seed: 6, assets: 100, days: 60 }));
  await savedDays(extension, 30, 3);
  await until("all prices", async () => (await readArchive(extension)).needs.length === 0);
  const page = await extension.open("popup.html", POPUP);
  const total = await createUi(page).amount({ section: "Total, net" });
  const requests = exchange.log.length;
  await page.evaluateOnNewDocument(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
  });
  // What ended the last run is said above the numbers, which it must not push down.
  for (const stopped of [null, { kind: "timeout" }]) {
    await extension.evaluate((api, value) => api.storage.session.set({ stopped: value }), stopped);
    await extension.stopWorker();
    await page.reload({ waitUntil: [] });
    await until("all rows", () => page.evaluate(() => document.querySelectorAll(".asset").length > 80));
    await until("the wallets", () => page.evaluate(() => document.querySelectorAll(".entry").length > 80));
    expect(await createUi(page).amount({ section: "Total, net" })).toBe(total);
    if (stopped) await createUi(page).waitForText("Binance did not answer");
    expect(await page.evaluate(() => Reflect.get(globalThis, "shifts"))).toEqual([]);
  }
  expect(exchange.log.length).toBe(requests);
});
