import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchExtension } from "../../e2e/extension.ts";
import type { BrowserName } from "../../e2e/find-browser.ts";
import { startExchange } from "../../exchange/index.ts";
import type { Filling } from "../lab/fill.ts";
import { ask, openLab } from "../tools/filled-browser.ts";
import { measuredBuild } from "../tools/measured-build.ts";
import type { Figure, Row } from "../tools/row.ts";
import { settle } from "../tools/settle.ts";
import { storedBytes } from "../tools/stored-bytes.ts";

const WALLETS = 3;
const SIZES = [
  { assets: 50, days: 730 },
  { assets: 500, days: 60 },
];
/** Prices are answers of their own, to other questions: measured by themselves. */
const PRICES = { assets: 50, pricedDays: 365 };

/** Row g: what a snapshot takes on the disk. */
export const disk: Row = {
  letters: "g",
  title: "archive: bytes on disk per snapshot",
  async measure() {
    const figures: Figure[] = [];
    const notes = [NOTE];
    for (const browser of ["chromium", "firefox"] as const) {
      for (const size of SIZES) {
        figures.push(...figuresOf(browser, size, await stored(browser, { accounts: [1], ...size, pricedDays: 0 })));
      }
      const prices = await stored(browser, { accounts: [], days: 0, ...PRICES });
      const count = (PRICES.assets - 1) * PRICES.pricedDays;
      notes.push(`g: a closing price takes ${Math.round(prices.archive / count)} B in ${browser}'s archive.`);
    }
    return { figures, notes };
  },
};

const NOTE =
  "g: every file of the database's folder in the profile, after the browser was closed, started, left alone and closed once more: Chromium writes its log into compressed tables at a start. Three wallets, without prices; amounts are random in every row, so that nothing is small for being the same as yesterday. The raw answer is the snapshot's part of what the exchange sent.";

/** Fills an archive, closes the browser, and looks at the files. */
async function stored(browser: BrowserName, filling: Filling) {
  const build = await measuredBuild(browser);
  const exchange = await startExchange();
  const profile = mkdtempSync(join(tmpdir(), "daybook-bench-"));
  try {
    const extension = await launchExtension(browser, { exchange, extensionDir: build.folder, profile });
    try {
      await settle(extension);
      await extension.stopWorker();
      const raw = await ask(await openLab(extension), "fill", filling);
      await extension.restart();
      await settle(extension);
      await extension.running.puppeteer.close();
      return {
        raw,
        archive: storedBytes(browser, profile, "archive"),
        twin: storedBytes(browser, profile, "twin"),
      };
    } finally {
      await extension.close();
    }
  } finally {
    await exchange.close();
    build.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function figuresOf(
  browser: BrowserName,
  { assets, days }: (typeof SIZES)[number],
  { raw, archive, twin }: Awaited<ReturnType<typeof stored>>,
): Figure[] {
  const per = (bytes: number) => `${Math.round(bytes / (days * WALLETS)).toLocaleString("en")} B`;
  const figure = (what: string, bytes: number, limit: number | null): Figure => ({
    row: "g",
    what: `snapshot of ${assets} assets in ${what}`,
    daybook: per(bytes),
    against: "raw answer",
    other: per(raw),
    result: `${(bytes / raw).toFixed(2)} ×`,
    target: limit === null ? "–" : `≤ ${limit.toFixed(1)} ×`,
    met: limit === null ? null : bytes <= raw * limit,
  });
  return [
    figure(`${browser}'s archive`, archive, 1),
    ...(twin > 0 ? [figure(`${browser}'s archive and twin`, archive + twin, null)] : []),
  ];
}
