import { connect } from "../../e2e/connect.ts";
import { type Extension, launchExtension } from "../../e2e/extension.ts";
import type { BrowserName } from "../../e2e/find-browser.ts";
import { daysSaved } from "../../e2e/two-months.ts";
import { until } from "../../e2e/until.ts";
import { type Exchange, startExchange } from "../../exchange/index.ts";
import { told } from "../tools/compare.ts";
import { emptyExtension } from "../tools/empty-extension.ts";
import { heap, workerHeap } from "../tools/heap.ts";
import { processMemory } from "../tools/process-memory.ts";
import type { Figure, Row } from "../tools/row.ts";
import { runs } from "../tools/runs.ts";
import { settle } from "../tools/settle.ts";
import { spread } from "../tools/spread.ts";

/** Bytes, by what was looked at. */
type Sizes = Record<string, number>;

/** Row h: what it takes in memory. */
export const memory: Row = {
  letters: "h",
  title: "memory: the worker after a full first sync, and the popup",
  async measure() {
    const figures: Figure[] = [];
    for (const browser of ["chromium", "firefox"] as const) {
      const own: Sizes[] = [];
      const empty: Sizes[] = [];
      for (let round = 0; round < runs(2); round += 1) {
        own.push(await withDaybook(browser));
        empty.push(await withNothing(browser));
      }
      for (const what of Object.keys(own[0] ?? {})) {
        const of = (sizes: Sizes[]) => spread(sizes.map((one) => one[what] ?? Number.NaN));
        figures.push({
          row: "h",
          what: `${browser}: ${what}`,
          daybook: told(of(own), MB),
          against: "empty extension",
          other: told(of(empty), MB),
          result: `+ ${MB(of(own).median - of(empty).median)}`,
          target: "–",
          met: null,
        });
      }
    }
    return { figures, notes: NOTES };
  },
};

const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

const NOTES = [
  "h: after connecting an account with 50 assets and its whole first sync (90 days, every price), the worker never stopped. Heap: what JavaScript still holds after a collection. Process: memory that belongs to the extension's process alone, with the worker or event page and one blank page of the extension; then with the popup as well. The heap's difference is code (zod's schemas, the parts of the background) and what is in use of it; the process's is far more than its heap holds: room for the sync's answers and for the options page that was just closed, half of which Chromium gives back by the time the popup is open.",
  "h: in Firefox an event page has no heap of its own that a driver can ask for; what it tells is the extension process's memory.",
];

async function withDaybook(browser: BrowserName): Promise<Sizes> {
  const exchange = await startExchange();
  const extension = await launchExtension(browser, { exchange });
  try {
    await settle(extension);
    await connect(extension, exchange.addAccount({ assets: 50, days: 60 }));
    await daysSaved(extension, 30);
    await settle(extension);
    await closePages(extension, "options");
    return await sizesOf(extension);
  } finally {
    await extension.close();
    await exchange.close();
  }
}

async function withNothing(browser: BrowserName): Promise<Sizes> {
  const { folder, remove } = emptyExtension(browser);
  const exchange: Exchange = await startExchange();
  const extension = await launchExtension(browser, { exchange, extensionDir: folder });
  try {
    await extension.evaluate(() => 0);
    await until("its worker", () => extension.workerRunning());
    return await sizesOf(extension);
  } finally {
    await extension.close();
    await exchange.close();
    remove();
  }
}

async function sizesOf(extension: Extension): Promise<Sizes> {
  const sizes: Sizes = {};
  if (extension.name === "chromium") sizes["heap of the worker"] = await workerHeap(extension);
  sizes["process, worker running"] = await processMemory(extension);
  const popup = await extension.open("popup.html");
  if (extension.name === "chromium") sizes["heap of the popup"] = await heap(await popup.createCDPSession());
  sizes["process, popup open too"] = await processMemory(extension);
  return sizes;
}

/** Closes what is open of the extension under that name: only the worker is to be weighed. */
async function closePages({ running }: Extension, name: string): Promise<void> {
  const pages = await running.puppeteer.pages();
  const found = await Promise.all(
    pages.map((page) => page.evaluate((path) => location.pathname.startsWith(`/${path}`), name)),
  );
  await Promise.all(pages.filter((_, index) => found[index]).map((page) => page.close()));
}
