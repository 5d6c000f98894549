import { ms, overlap } from "../tools/compare.ts";
import { ask, type FilledBrowser, filledBrowser, openLab } from "../tools/filled-browser.ts";
import type { Figure, Row } from "../tools/row.ts";
import { runs } from "../tools/runs.ts";
import { settle } from "../tools/settle.ts";
import { slope } from "../tools/slope.ts";
import { type Spread, spread } from "../tools/spread.ts";
import { timePainting } from "../tools/time-painting.ts";
import { years } from "../tools/years.ts";

const ASSETS = 50;

/** What grows, in what steps, and what a step adds. */
const SERIES = [
  { unit: "year", sizes: [1, 3, 10], days: (size: number) => years(size), accounts: () => 1 },
  { unit: "account", sizes: [1, 5, 20], days: () => years(1), accounts: (size: number) => size },
];

type Point = Record<"popup" | "sync" | "counted" | "verified", Spread>;

/** Row i: what becomes of a, c and the integrity check as the archive grows. */
export const growth: Row = {
  letters: "i",
  title: "growth: 1, 3, 10 years and 1, 5, 20 accounts, Chromium",
  async measure() {
    const figures: Figure[] = [];
    for (const { unit, sizes, days, accounts } of SERIES) {
      const browser = await filledBrowser("chromium", { days: 1, accounts: 1 });
      try {
        const points: Point[] = [];
        for (const size of sizes) points.push(await grownTo(browser, days(size), accounts(size)));
        figures.push(...figuresOf(unit, sizes, points));
      } finally {
        await browser.close();
      }
    }
    return { figures, notes: NOTES };
  },
};

const NOTES = [
  "i: 3 wallets × 50 assets a day; the accounts have a year each. “Counted” is what is checked before every sync (rows, closes, heads, mirror), “verified” what is done once a day (every answer hashed anew). The sync is one of 30 days × 50 assets of one account more, with the views of that account and of all. Slopes are least squares over the three sizes.",
];

async function grownTo({ extension }: FilledBrowser, days: number, accounts: number): Promise<Point> {
  const lab = await openLab(extension);
  for (let index = 1; index <= accounts; index += 1) {
    await ask(lab, "fill", { accounts: [index], days, assets: ASSETS });
  }
  await lab.close();
  await extension.restart();
  await settle(extension);
  const tab = await extension.running.puppeteer.newPage();
  const page = await openLab(extension);
  const times: Record<keyof Point, number[]> = { popup: [], sync: [], counted: [], verified: [] };
  for (let round = -1; round < runs(5); round += 1) {
    // A tab that is not in front is never painted, and one behind it is slower.
    await tab.bringToFront();
    const popup = await timePainting(extension, tab, "popup.html");
    await page.bringToFront();
    const sync = await ask(page, "timeSync", { assets: ASSETS });
    if (round < 0) continue;
    times.popup.push(popup);
    times.sync.push(sync);
    if (round >= 2) continue;
    const { counted, verified } = await ask(page, "timeChecks", null);
    times.counted.push(counted);
    times.verified.push(verified);
  }
  await tab.close();
  await page.close();
  return {
    popup: spread(times.popup),
    sync: spread(times.sync),
    counted: spread(times.counted),
    verified: spread(times.verified),
  };
}

function figuresOf(unit: string, sizes: number[], points: Point[]): Figure[] {
  const told = { popup: "popup", sync: "sync", counted: "integrity, counted", verified: "integrity, verified" };
  return (Object.keys(told) as (keyof Point)[]).map((name) => {
    const values = points.map((point) => point[name].median);
    const per = slope(sizes, values);
    return {
      row: "i",
      what: `${told[name]}: ${sizes.join(", ")} ${unit}s`,
      daybook: values.map(ms).join(", "),
      against: "–",
      other: "–",
      result: `${ms(per)} per ${unit}`,
      target: name === "popup" ? "flat" : "linear",
      met: name === "popup" ? isFlat(points) : null,
    };
  });
}

/** The greatest is opened as quickly as the smallest, as far as the spread lets it be told. */
function isFlat(points: Point[]): boolean {
  const [first, last] = [points[0]?.popup, points.at(-1)?.popup];
  return first !== undefined && last !== undefined && (last.median <= first.median * 1.05 || overlap(first, last));
}
