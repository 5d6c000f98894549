import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Month, simulateMonth } from "../simulation/simulate-month.ts";
import { bundle } from "../tools/bundle.ts";
import type { Row } from "../tools/row.ts";

const MINUTE_MS = 60_000;
const WEIGHT = 2400;
const DAYS = 30;
const WALLETS = 3;
/** Calls of clients that keep nothing and plan nothing. */
const OTHERS = [
  { against: "asking on every opening", calls: 50 * DAYS * WALLETS },
  { against: "asking every 30 minutes", calls: 48 * DAYS * WALLETS },
];
const PUBLISHED_AFTER = [
  { when: "published at once", publishedAfterMs: 0 },
  { when: "published after 50 minutes", publishedAfterMs: 50 * MINUTE_MS },
];

/** Row e: how much is asked of Binance in a month. */
export const calls: Row = {
  letters: "e",
  title: "snapshot calls in 30 simulated days with 50 popup openings each",
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), "daybook-bench-"));
    await bundle("test/bench/simulation/simulate-month.ts", folder, "month.mjs", "node");
    const simulation = (await import(join(folder, "month.mjs"))) as { simulateMonth: typeof simulateMonth };
    const months: (Month & { when: string })[] = [];
    for (const { when, publishedAfterMs } of PUBLISHED_AFTER) {
      months.push({ when, ...(await simulation.simulateMonth({ publishedAfterMs })) });
    }
    rmSync(folder, { recursive: true });
    const figures = months.flatMap((month) =>
      OTHERS.map(({ against, calls: other }) => ({
        row: "e",
        what: `snapshot calls, ${month.when}`,
        daybook: inCalls(month.calls.useful, month.calls.probes),
        against,
        other: inCalls(other, 0),
        result: `${(((month.calls.useful + month.calls.probes) / other) * 100).toFixed(1)} %`,
        target: "90 calls + probes",
        met: month.calls.useful === WALLETS * DAYS,
      })),
    );
    const [month] = months;
    const others = month ? `${month.weight.others} a month` : "";
    return {
      figures,
      notes: [
        `e: the product's engine, planner, budget and client against the sandbox exchange, in virtual time, one account with three wallets; the browser is started once a day. Everything besides snapshots (clock, wallets, prices) weighs ${others}. The other two are arithmetic, three calls each time.`,
      ],
    };
  },
};

function inCalls(useful: number, probes: number): string {
  const calls = probes === 0 ? `${useful}` : `${useful} + ${probes} probes`;
  return `${calls} (weight ${((useful + probes) * WEIGHT).toLocaleString("en")})`;
}
