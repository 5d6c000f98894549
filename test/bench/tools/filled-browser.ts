import type { Page } from "puppeteer-core";
import { type Extension, launchExtension } from "../../e2e/extension.ts";
import type { BrowserName } from "../../e2e/find-browser.ts";
import { type Exchange, startExchange } from "../../exchange/index.ts";
import type { Lab } from "../lab/lab.ts";
import { measuredBuild } from "./measured-build.ts";
import { settle } from "./settle.ts";

/** A page in which the lab is at hand. */
export function openLab(extension: Extension): Promise<Page> {
  return extension.open("lab.html", { ready: () => "lab" in globalThis });
}

/** Lets the lab do one of the things it can. */
export function ask<Name extends keyof Lab>(
  page: Page,
  name: Name,
  options: Parameters<Lab[Name]>[0],
): Promise<Awaited<ReturnType<Lab[Name]>>> {
  const code = `lab[${JSON.stringify(name)}](${JSON.stringify(options)})`;
  return page.evaluate(code) as Promise<Awaited<ReturnType<Lab[Name]>>>;
}

export type FilledBrowser = Awaited<ReturnType<typeof filledBrowser>>;

/** A browser whose archive has so many days of so many accounts, started anew, with nothing left to do by itself. */
export async function filledBrowser(
  browser: BrowserName,
  { days, accounts = 1, assets = 50 }: { days: number; accounts?: number; assets?: number },
) {
  const build = await measuredBuild(browser);
  const exchange: Exchange = await startExchange();
  const extension = await launchExtension(browser, { exchange, extensionDir: build.folder });
  const close = async () => {
    await extension.close();
    await exchange.close();
    build.remove();
  };
  try {
    await settle(extension);
    await extension.stopWorker();
    const lab = await openLab(extension);
    // Account by account: no single answer is waited for longer than a browser's driver would.
    for (let index = 1; index <= accounts; index += 1) await ask(lab, "fill", { accounts: [index], days, assets });
    await lab.close();
    const popup = await extension.open("popup.html", { viewport: { width: 380, height: 560 } });
    build.addStatic(await popup.evaluate(() => document.documentElement.outerHTML));
    await popup.close();
    await extension.restart();
    await settle(extension);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { extension, close };
}
