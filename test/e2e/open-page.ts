import type { Page, Viewport } from "puppeteer-core";
import type { RunningBrowser } from "./running-browser.ts";
import { until } from "./until.ts";

export interface Opening {
  viewport?: Viewport;
  /** Holds when the page may be looked at; `<html data-ready>` unless told otherwise. */
  ready?: () => boolean;
  /** Leaves the tab in front where it is. */
  background?: boolean;
}

/** Opens a page of the extension in a tab of its own and waits until it is ready. */
export async function openPage(running: RunningBrowser, path: string, opening: Opening = {}): Promise<Page> {
  const { viewport, background = false, ready = () => "ready" in document.documentElement.dataset } = opening;
  const page = await running.puppeteer.newPage({ background });
  if (viewport) await page.setViewport(viewport);
  // In Firefox a navigation to a page of an extension never counts as finished, so nobody waits for it.
  await page.goto(`${running.origin}/${path}`, { waitUntil: [] });
  await until(`${path} to be ready`, () => page.evaluate(ready));
  return page;
}
