import { describe, expect, it } from "vitest";
import { type ArchiveState, readArchive } from "../e2e/archive-state.ts";
import type { BrowserName } from "../e2e/find-browser.ts";
import { until } from "../e2e/until.ts";
import { command, send } from "./command.ts";
import { createStops } from "./create-stops.ts";
import { expectedArchive, sorted } from "./expected-archive.ts";
import { report } from "./report.ts";
import { type StopPoint, stopPoints } from "./stop-points.ts";
import { withExtension } from "./with-extension.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const START_AT = Date.parse("2026-11-22T10:00:05Z");
const expected = (account: Parameters<typeof expectedArchive>[0]) =>
  expectedArchive(account, "2026-10-23", "2026-11-21");

/** Row 3 of the fault table: whenever the worker dies, the sync comes to the same end. */
export function testStops(browser: BrowserName, count: number): void {
  // At the same time: one of them does little but wait for an alarm.
  describe.concurrent(`a worker that is stopped, in ${browser}`, () => {
    it(
      `at ${count} points of a sync: the archive is that of an undisturbed one every time`,
      () =>
        withExtension(browser, async (exchange, extension) => {
          const startedAt = performance.now();
          const stops = createStops(exchange, extension);
          // The first learns which pairs do not exist; the second is like those that follow.
          await stops.undisturbed();
          const { log, commits, archive } = await stops.undisturbed();
          expect(archive.prices).toBeGreaterThan(0);
          const found: string[] = [];
          for (const point of stopPoints(log, commits, count)) {
            const stopped = await stops.stoppedAt(point).catch((cause) => {
              throw new Error(`Stopped ${JSON.stringify(point)}: ${cause}`, { cause });
            });
            expect(stopped.archive.heads).toEqual(archive.heads);
            expect(stopped.archive.prices).toBe(archive.prices);
            found.push(describePoint(point, stopped.left));
          }
          const seconds = Math.round((performance.now() - startedAt) / 1000);
          report(`${browser}: worker stopped at ${count} points of a sync, same digests each time (${seconds} s)`);
          for (const [at, times] of tally(found)) report(`    ${times} × ${at}`);
        }),
      60_000 + count * 10_000,
    );

    it("with every call of a minute under way: none is spent twice, the archive is whole in the end", () =>
      withExtension(browser, async (exchange, extension) => {
        exchange.clock.set(START_AT);
        const { apiKey, secret } = exchange.addAccount({ seed: 3, assets: 5, days: 60 });
        for (const name of ["connect", "syncNow", "syncNow", "syncNow", "syncNow"]) {
          const hold = exchange.hold(SNAPSHOT);
          await send(extension, name, name === "connect" ? { name: "Spent", apiKey, secret } : null);
          await hold.arrived;
          await extension.stopWorker();
          hold.release();
        }
        expect(exchange.calls(SNAPSHOT)).toHaveLength(5);

        await send(extension, "syncNow");
        await until("the sync to wait for the next minute", () =>
          extension.evaluate(async (api) => {
            const { progress } = await api.storage.session.get("progress");
            return (progress as { doing?: string } | null)?.doing === "waiting";
          }),
        );
        await extension.stopWorker();
        expect(exchange.calls(SNAPSHOT)).toHaveLength(5);

        exchange.clock.advance(60_000);
        expect(await command(extension, "syncNow")).toEqual({ ok: true, value: null });
        expect(exchange.calls(SNAPSHOT)).toHaveLength(8);
        expect(exchange.log.filter(({ status }) => status === 429 || status === 418)).toEqual([]);
      }));

    it(
      "goes on by itself within a minute",
      () =>
        withExtension(browser, async (exchange, extension) => {
          exchange.clock.set(START_AT);
          const account = exchange.addAccount({ seed: 3, assets: 5, days: 60 });
          const { apiKey, secret } = account;
          const hold = exchange.hold(SNAPSHOT, { type: "MARGIN" });
          await send(extension, "connect", { name: "Alone", apiKey, secret });
          await hold.arrived;
          await extension.stopWorker();
          hold.release();

          // Nobody touches it: the alarm that was set before the first request is all there is.
          await exchange.waitFor(() => exchange.calls(SNAPSHOT, { type: "MARGIN" }).length === 2, 75_000);
          const whole = sorted(expected(account));
          await until("the sync to end", async () => {
            const { rows, needs } = await readArchive(extension);
            return rows.length === whole.rows.length && needs.length === 0;
          });
          expect(sorted(await readArchive(extension))).toEqual(whole);
          expect(exchange.calls(SNAPSHOT).map(({ params }) => params["type"])).toEqual([
            "SPOT",
            "MARGIN",
            "MARGIN",
            "FUTURES",
          ]);
        }),
      120_000,
    );
  });
}

function describePoint({ when, phase }: StopPoint, { rows, needs }: ArchiveState): string {
  const done = rows.length === 90 && needs.length === 0 ? "all" : `${rows.length} rows`;
  return `${phase}, ${when}: ${done} in the archive`;
}

function tally(list: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of list.toSorted()) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts];
}
