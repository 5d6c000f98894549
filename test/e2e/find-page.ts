import type { Page } from "puppeteer-core";
import type { Extension } from "./extension.ts";
import { until } from "./until.ts";

/** A tab the extension itself opened, by the path of its page, when it is ready. In Firefox puppeteer knows no address. */
export function findPage({ running }: Extension, path: string): Promise<Page> {
  return until(`a tab with ${path}`, async () => {
    for (const page of await running.puppeteer.pages()) {
      const ready = () => "ready" in document.documentElement.dataset && `${location.origin}${location.pathname}`;
      if ((await page.evaluate(ready).catch(() => false)) === running.origin + path) return page;
    }
    return undefined;
  });
}
