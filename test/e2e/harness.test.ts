import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, type LaunchOptions, launchExtension } from "./extension.ts";
import type { BrowserName } from "./find-browser.ts";
import { until } from "./until.ts";

let exchange: Exchange;
let extension: Extension | undefined;

async function launch(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Extension> {
  extension = await launchExtension(browser, { exchange, ...options });
  return extension;
}

/** The status of an answer, or the name of the error; run in a page of the extension. */
const statusOf = (from: Extension, url: string) =>
  from.evaluate(
    (_, address) =>
      fetch(address).then(
        (response) => String(response.status),
        (error) => error.name,
      ),
    url,
  );

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(() => extension?.close());
afterAll(() => exchange.close());

describe.each(["chromium", "firefox"] as const)("the built extension in %s", (browser) => {
  it("reaches the exchange over TLS under both names, and nothing else", async () => {
    const it = await launch(browser);
    expect(await statusOf(it, "https://api.binance.com/api/v3/time")).toBe("200");
    expect(await statusOf(it, "https://data-api.binance.vision/api/v3/time")).toBe("200");
    expect(exchange.calls("/api/v3/time").map(({ host }) => host)).toEqual(
      expect.arrayContaining(["api.binance.com", "data-api.binance.vision"]),
    );

    // Held back by the extension's own policy: the request does not even get to the proxy.
    expect(await statusOf(it, "https://www.binance.com/")).toBe("TypeError");
    expect(it.strangers()).toEqual([]);
    // Held back by the proxy: a plain tab has no such policy.
    const tab = await it.running.puppeteer.newPage();
    await expect(tab.goto("https://www.binance.com/")).rejects.toThrow();
    expect(new Set(it.strangers())).toEqual(new Set(["www.binance.com"]));
  });

  it("does not reach an exchange whose certificate it has no reason to trust", async () => {
    const it = await launch(browser, { exchange: { port: exchange.port, spki: undefined } });
    const calls = exchange.log.length;
    expect(await statusOf(it, "https://api.binance.com/api/v3/time")).toBe("TypeError");
    expect(exchange.log.length).toBe(calls);
  });

  it("gets a new worker with the next event, as often as its worker is stopped", async () => {
    const it = await launch(browser);
    // An event wakes the worker, whatever it makes of the message. Once it has been answered none is left over from the
    // start, which Chromium would start a new worker for at once.
    const wake = () => it.evaluate((api) => api.runtime.sendMessage("wake up").catch(() => {}));
    for (let round = 0; round < 3; round += 1) {
      await wake();
      expect(await it.workerRunning()).toBe(true);
      await it.stopWorker();
      expect(await it.workerRunning()).toBe(false);
    }
  });

  it.each(["restart", "kill"] as const)("keeps its stores over a %s", async (end) => {
    const it = await launch(browser);
    const id = await it.evaluate(async (api) => {
      await api.storage.local.set({ harness: "kept" });
      const opening = indexedDB.open("harness");
      await new Promise((resolve, reject) => {
        opening.onupgradeneeded = () => opening.result.createObjectStore("things");
        opening.onsuccess = resolve;
        opening.onerror = reject;
      });
      const writing = opening.result.transaction("things", "readwrite", { durability: "strict" });
      writing.objectStore("things").put("kept", "thing");
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      return api.runtime.id;
    });
    if (end === "kill") await it.kill();
    await it.restart();

    const found = await it.evaluate(async (api) => {
      const { harness } = await api.storage.local.get("harness");
      const opening = indexedDB.open("harness");
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const reading = opening.result.transaction("things").objectStore("things").get("thing");
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      return [api.runtime.id, harness, reading.result];
    });
    expect(found).toEqual([id, "kept", "kept"]);
  });

  it("opens the popup from the toolbar", async () => {
    const it = await launch(browser);
    const popup = await it.openPopup();
    await until("something in the popup", () => popup.evaluate(() => document.body.textContent.trim().length > 0));
    expect(await popup.evaluate(() => location.pathname)).toBe("/popup.html");
  });
});
