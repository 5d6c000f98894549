import { describe, expect, it } from "vitest";
import { type ArchiveState, readArchive } from "../e2e/archive-state.ts";
import type { Extension } from "../e2e/extension.ts";
import type { BrowserName } from "../e2e/find-browser.ts";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { command, send } from "./command.ts";
import { expectedRows, headsOf, sorted, WALLETS } from "./expected-archive.ts";
import { pass } from "./pass.ts";
import { report } from "./report.ts";
import { type Seeded, seeded } from "./seeded.ts";
import { ageClock } from "./sleep.ts";
import { type Acknowledged, watchArchive } from "./watch-archive.ts";
import { withExtension } from "./with-extension.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;
const START_AT = Date.parse("2026-11-22T10:00:05Z");
/** Days between two starts of the browser: mostly one, sometimes so many that a commit is megabytes. */
const AWAY = [1, 1, 2, 3, 25];
/** Binance forgets a day after thirty; this test is not about those. */
const LONGEST_AWAY = 28;
const LATE_MS = 60;

/** Row 14 of the fault table: the browser is killed while the archive is being written, on one and the same profile. */
export function testKills(browser: BrowserName, count: number, name = ""): void {
  describe(`${browser}, killed while it writes the archive ${name}`, () => {
    it(
      `${count} times: every acknowledged row is there`,
      () =>
        withExtension(browser, async (exchange, extension) => {
          const startedAt = performance.now();
          const chance = seeded(`kills ${browser}${name}`);
          let acknowledged: Acknowledged = { commits: 0, heads: [], prices: 0 };
          let commits = 0;
          exchange.clock.set(START_AT);
          const account = exchange.addAccount({ seed: 9, assets: 500, days: 60 });
          let hold = exchange.hold(SNAPSHOT);
          await send(extension, "connect", { name: "Killed", apiKey: account.apiKey, secret: account.secret });

          for (let round = 1; round <= count; round += 1) {
            // Connected, or started: the sync is under way by itself, and held before anything new can be written.
            await exchange.waitFor(() => asking(exchange), 30_000);
            check(await readArchive(extension), acknowledged, account);
            expect(await damageShown(extension)).toBe(false);
            await ageClock(extension, 2);
            const watch = await watchArchive(extension);
            const moment = aMoment(chance, exchange, watch.commits);
            hold.release();
            await moment;
            await pass(chance.below(LATE_MS));
            const last = await watch.end(extension.kill);
            if (last.commits > 0) acknowledged = last;
            commits += last.commits;

            const away = Math.min(chance.pick(AWAY), LONGEST_AWAY - daysBehind(acknowledged, exchange.clock.now()));
            exchange.clock.advance(Math.max(1, away) * DAY_MS);
            exchange.log.length = 0;
            hold = exchange.hold(SNAPSHOT);
            await extension.restart();
          }
          await exchange.waitFor(() => asking(exchange), 30_000);
          check(await readArchive(extension), acknowledged, account);
          hold.release();
          expect(await command(extension, "syncNow")).toEqual({ ok: true, value: null });
          const whole = await readArchive(extension);
          check(whole, acknowledged, account);
          expect(await damageShown(extension)).toBe(false);
          expect(whole.heads).toHaveLength(WALLETS.length);
          expect(daysBehind(whole, exchange.clock.now())).toBe(0);
          expect(whole.needs).toEqual([]);

          const seconds = Math.round((performance.now() - startedAt) / 1000);
          const kept = `${whole.rows.length} rows whole, ${commits} commits acknowledged before the kills`;
          report(
            `${browser}: killed ${count} times while writing, nothing lost, digests right: ${kept} (${seconds} s)`,
          );
        }),
      60_000 + count * 20_000,
    );
  });
}

const asking = (exchange: Exchange) => exchange.calls(SNAPSHOT).length > 0;

/** Some moment of the writing: after an answer has left, or after a commit that was announced. */
function aMoment(chance: Seeded, exchange: Exchange, commits: (atLeast: number) => Promise<unknown>): Promise<unknown> {
  const nth = 1 + Math.floor(chance.below(3));
  if (chance.below(1) < 0.5) {
    return exchange.waitFor(() => (exchange.calls(SNAPSHOT)[nth - 1]?.status ?? 0) !== 0, 20_000);
  }
  return commits(Math.ceil(chance.below(12)));
}

/** Whether the pages are told of damage: a kill between two stores must not look like any. */
function damageShown(extension: Extension): Promise<boolean> {
  return extension.evaluate(async () => {
    const opening = indexedDB.open("daybook");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction("view").objectStore("view").get("all");
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return Boolean(reading.result?.damage);
  });
}

/** How many closed days the wallet that is furthest behind has not got; a wallet without any counts for none. */
function daysBehind({ heads }: Pick<Acknowledged, "heads">, nowAt: number): number {
  const lastDays = heads.map(({ lastDay }) => Date.parse(lastDay));
  return Math.max(0, ...lastDays.map((at) => Math.floor((nowAt - at) / DAY_MS) - 1));
}

/** What was acknowledged is there; and whatever is there is what the exchange sent, without a gap, as the heads say. */
function check(found: ArchiveState, acknowledged: Acknowledged, account: ExchangeAccount): void {
  const { heads, rows } = sorted(found);
  if (acknowledged.heads.length > 0) expect(heads, "the browser gave back an empty archive").not.toEqual([]);
  expect(found.prices).toBeGreaterThanOrEqual(acknowledged.prices);
  expect(headsOf(rows)).toEqual(heads);
  for (const type of WALLETS) {
    const wallet = type.toLowerCase();
    const head = heads.find((one) => one.wallet === wallet);
    const before = acknowledged.heads.find((one) => one.wallet === wallet);
    if (before) {
      expect(head?.count).toBeGreaterThanOrEqual(before.count);
      expect(head?.firstDay).toBe(before.firstDay);
    }
    const expected = head ? expectedRows(account, type, head.firstDay, head.lastDay) : [];
    expect(rows.filter((row) => row.wallet === wallet)).toEqual(expected);
  }
}
