import { type Extension, type LaunchOptions, launchExtension } from "../e2e/extension.ts";
import type { BrowserName } from "../e2e/find-browser.ts";
import { type Exchange, startExchange } from "../exchange/index.ts";

/** Gives work an exchange and a browser of its own, and takes them away after it, whatever it came to. */
export async function withExtension(
  browser: BrowserName,
  work: (exchange: Exchange, extension: Extension) => Promise<void>,
  options: Partial<LaunchOptions> = {},
): Promise<void> {
  const exchange = await startExchange();
  try {
    const extension = await launchExtension(browser, { exchange, ...options });
    try {
      await work(exchange, extension).catch(async (cause) => {
        const found = await findState(extension).catch((error) => `nothing, ${error}`);
        throw new Error(`${cause}\nFound: ${found}`, { cause });
      });
    } finally {
      await extension.close();
    }
  } finally {
    await exchange.close();
  }
}

/** What a sync that got stuck leaves to be seen. */
async function findState(extension: Extension): Promise<string> {
  if (!extension.running.puppeteer.connected) return "no browser";
  const found = await extension.evaluate(async (api) => {
    const opening = indexedDB.open("daybook");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const store = opening.result.transaction("state").objectStore("state");
    const [names, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => {
      values.onsuccess = resolve;
    });
    return {
      now: Date.now(),
      alarms: await api.alarms.getAll(),
      session: await api.storage.session.get(),
      settings: (await api.storage.local.get("settings"))["settings"],
      locks: await navigator.locks.query(),
      state: names.result.map((name, index) => [name, JSON.stringify(values.result[index]).slice(0, 2000)]),
    };
  });
  return JSON.stringify({ ...found, workerRunning: await extension.workerRunning() });
}
