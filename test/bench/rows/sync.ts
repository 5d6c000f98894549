import { ms, ratio } from "../tools/compare.ts";
import { ask, filledBrowser, openLab } from "../tools/filled-browser.ts";
import type { Row } from "../tools/row.ts";
import { runs } from "../tools/runs.ts";
import { spread } from "../tools/spread.ts";

const ASSETS = 500;
const WARM_UP = 2;

/** Row c: how long a sync takes once the answers are there. */
export const sync: Row = {
  letters: "c",
  title: "sync: answers at hand to everything acknowledged, Chromium",
  async measure() {
    const { extension, close } = await filledBrowser("chromium", { days: 0, accounts: 0 });
    try {
      const lab = await openLab(extension);
      const times = { whole: [] as number[], single: [] as number[], floor: [] as number[] };
      const parts: Record<string, number[]> = {};
      for (let round = -WARM_UP; round < runs(15); round += 1) {
        const whole = await ask(lab, "timeSync", { assets: ASSETS });
        const floor = await ask(lab, "timeFloor", { assets: ASSETS });
        const single = await ask(lab, "timeSync", { assets: ASSETS, twin: false });
        const spent = await ask(lab, "timeParts", { assets: ASSETS });
        if (round < 0) continue;
        times.whole.push(whole);
        times.floor.push(floor);
        times.single.push(single);
        for (const [part, took] of Object.entries(spent)) parts[part] = [...(parts[part] ?? []), took];
      }
      const floor = spread(times.floor);
      const against = "JSON.parse and one strict transaction";
      const common = { row: "c", against, other: floor, unit: ms };
      const what = `sync of 3 × 30 days × ${ASSETS} assets`;
      const list = Object.entries(parts).map(([part, took]) => `${part} ${ms(spread(took).median)}`);
      return {
        figures: [
          ratio({ ...common, what, own: spread(times.whole), limit: 1.6 }),
          ratio({ ...common, what: `${what}, without the twin`, own: spread(times.single), limit: null }),
        ],
        notes: [NOTE, `c: of it, before anything is written: ${list.join(", ")}.`],
      };
    } finally {
      await close();
    }
  },
};

const NOTE =
  "c: the product's client, checks, hashes, price needs and archive in a page of the extension, fed with answers from memory; prices are not fetched. Acknowledged means: three strict transactions in the archive (rows, closes, head, account's state, price needs, run, view), three in its twin, and the mirror in extension storage. The floor puts the three texts as they came, once.";
