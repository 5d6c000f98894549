import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../e2e/find-browser.ts";
import { ms, ratio } from "../tools/compare.ts";
import { type FilledBrowser, filledBrowser } from "../tools/filled-browser.ts";
import type { Figure, Row } from "../tools/row.ts";
import { runs } from "../tools/runs.ts";
import { spread } from "../tools/spread.ts";
import { timePainting } from "../tools/time-painting.ts";
import { years } from "../tools/years.ts";

const WARM_UP = 3;

/** Rows a and b: how soon the popup shows the first number. */
export const popup: Row = {
  letters: "ab",
  title: "popup: navigation to the first number painted, worker stopped",
  async measure() {
    const figures: Figure[] = [];
    for (const browser of ["chromium", "firefox"] as const) figures.push(...(await inOne(browser)));
    return { figures, notes: NOTES };
  },
};

const NOTES = [
  "a: both pages lie in one copy of the shipped extension, which has two pages more and the same 1 kB script first in the head of either: a MutationObserver that waits for the first `<data>`, then the next animation frame, then the first task after it. The static page is the popup's own document as it was rendered, without its scripts, with its CSS. Opened in turn in one tab of 380 × 560; the worker is stopped before every opening.",
  "b: a second browser with an archive of one day, opened in the same rounds. Its popup has less to draw (no line, no changes), so that a ratio a little over 1 is not the archive's doing.",
];

async function inOne(browser: BrowserName): Promise<Figure[]> {
  const large = await filledBrowser(browser, { days: years(10) });
  try {
    const small = await filledBrowser(browser, { days: 1 });
    try {
      return figuresOf(browser, await openings(large, small));
    } finally {
      await small.close();
    }
  } finally {
    await large.close();
  }
}

async function openings(large: FilledBrowser, small: FilledBrowser) {
  const largeTab = await newTab(large);
  const smallTab = await newTab(small);
  const times = { still: [] as number[], ten: [] as number[], one: [] as number[] };
  const kinds = [
    { name: "still", open: () => timePainting(large.extension, largeTab, "static.html") },
    { name: "ten", open: () => timePainting(large.extension, largeTab, "popup.html") },
    { name: "one", open: () => timePainting(small.extension, smallTab, "popup.html") },
  ] as const;
  for (let round = -WARM_UP; round < runs(30); round += 1) {
    // Each goes first, second and third equally often.
    const first = (round + WARM_UP) % kinds.length;
    for (const { name, open } of [...kinds.slice(first), ...kinds.slice(0, first)]) {
      const painted = await open();
      if (round >= 0) times[name].push(painted);
    }
  }
  return { still: spread(times.still), ten: spread(times.ten), one: spread(times.one) };
}

function figuresOf(browser: BrowserName, { still, ten, one }: Awaited<ReturnType<typeof openings>>): Figure[] {
  const what = `popup, archive of 10 years, ${browser}`;
  return [
    ratio({ row: "a", what, own: ten, against: "static page", other: still, unit: ms, limit: 1.25 }),
    ratio({ row: "b", what, own: ten, against: "archive of 1 day", other: one, unit: ms, limit: 1.05 }),
  ];
}

async function newTab({ extension }: FilledBrowser): Promise<Page> {
  const tab = await extension.running.puppeteer.newPage();
  await tab.setViewport({ width: 380, height: 560 });
  return tab;
}
