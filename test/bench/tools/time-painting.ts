import type { Page } from "puppeteer-core";
import type { Extension } from "../../e2e/extension.ts";
import { until } from "../../e2e/until.ts";
import type { Probe } from "../lab/probe.ts";

let openings = 0;

/** Opens a page of the extension in this tab, its worker stopped; answers when the first number was painted, ms. */
export async function timePainting(extension: Extension, page: Page, path: string): Promise<number> {
  if (await extension.workerRunning()) await extension.stopWorker();
  // So that nothing is taken from the opening before.
  openings += 1;
  const query = `?opening=${openings}`;
  await page.goto(`${extension.running.origin}/${path}${query}`, { waitUntil: [] });
  const { painted } = await until(`${path} to be painted`, () =>
    page.evaluate((expected) => {
      const { probe } = globalThis as typeof globalThis & { probe?: Probe };
      return location.search === expected && probe?.painted !== undefined ? probe : undefined;
    }, query),
  );
  return painted ?? Number.NaN;
}
