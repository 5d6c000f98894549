import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastClosedDay } from "@/utils/domain/day";
import { type Budget, NEW_BUDGET } from "@/utils/sync/budget";
import { createGate } from "@/utils/sync/gate";
import type { Fault } from "../../exchange/index.ts";
import { createSandboxSync, DAY_MS, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

const MINUTE = 60_000;
const INFO = "/sapi/v1/account/info";
const KLINES = "/api/v3/klines";
const TIME = "/api/v3/time";

let sync: SandboxSync;
beforeEach(async () => {
  sync = await createSandboxSync();
  await sync.addAccount();
});
afterEach(() => sync.close());

const complete = async () => {
  const { wallets, total } = await sync.view();
  const last = lastClosedDay(sync.machine.at);
  return wallets.every(({ day, failure }) => day === last && failure === null) && total.value.fiat !== null;
};

/** When requests to a host left after the answer with this status, ms after it. */
function after(status: number, host?: string): number[] {
  const { log } = sync.exchange;
  const index = log.findIndex((entry) => entry.status === status);
  expect(index, `an answer with ${status}`).not.toBe(-1);
  const refused = log[index];
  const rest = log.slice(index + 1).filter((entry) => host === undefined || entry.host === host);
  return rest.map(({ at }) => at - (refused?.at ?? 0));
}

describe("429: not one more request to that host before max(Retry-After, 10 s) has passed", () => {
  it.each<[string, string | number | null, number]>([
    ["0", 0, 10_000],
    ["3", "3", 10_000],
    ["30", 30, 30_000],
    ["with blanks", " 45 ", 45_000],
    ["missing", null, MINUTE],
    ["abc", "abc", MINUTE],
    ["empty", "", MINUTE],
    ["an HTTP date in 45 s", "Sun, 22 Nov 2026 10:00:45 GMT", 45_000],
    ["an HTTP date in the past", "Sun, 22 Nov 2020 10:00:45 GMT", 10_000],
  ])("Retry-After: %s", async (_name, retryAfter, waitMs) => {
    const path = `${SNAPSHOT}?type=MARGIN`;
    sync.exchange.fault(path, { kind: "too-many", retryAfter }, { times: 1 });
    expect(await sync.run()).toMatchObject({ ok: true });
    const gaps = after(429, "api.binance.com");
    expect(gaps[0]).toBeGreaterThanOrEqual(waitMs);
    expect(gaps[0]).toBeLessThan(waitMs + 1000);
    expect(await complete()).toBe(true);
  });

  it.each([
    ["the time", TIME, "api.binance.com"],
    ["account info", INFO, "api.binance.com"],
    ["a wallet", `${SNAPSHOT}?type=SPOT`, "api.binance.com"],
    ["a price", `${KLINES}?symbol=BTCUSDT`, "data-api.binance.vision"],
  ])("asked for %s: the host is left alone for 90 s, over a restart and a press of Sync", async (_name, path, host) => {
    sync.exchange.fault(path, { kind: "too-many", retryAfter: 90 }, { times: 1 });
    const startedAt = sync.machine.at;
    void (await sync.run());
    if (sync.machine.at === startedAt) {
      // The run ended: whoever starts one before the time is up, asks nothing.
      const calls = sync.exchange.log.length;
      for (const passed of [1000, 45_000, 43_000]) {
        sync.machine.at += passed;
        expect(await sync.press()).toMatchObject({ ok: false, failure: { kind: "rate-limited" } });
        expect(await sync.restart()).toMatchObject({ ok: false, failure: { kind: "rate-limited" } });
      }
      expect(sync.exchange.log.slice(calls).filter((entry) => entry.host === host)).toEqual([]);
    }
    await sync.liveUntil(startedAt + 10 * MINUTE);
    // What was already under way with the refused request is no second call: prices are asked for four at a time.
    const gaps = after(429, host).filter((gap) => gap > 0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(90_000);
    expect(await complete()).toBe(true);
  });

  it("an hour of it ends the run, is told with its end, and the alarm goes on then", async () => {
    sync.exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "too-many", retryAfter: 3600 }, { times: 1 });
    const untilAt = sync.machine.at + 3_600_000;
    expect(await sync.run()).toEqual({ ok: false, failure: { kind: "rate-limited", untilAt } });
    expect(sync.told).toEqual([{ kind: "rate-limited", untilAt }]);
    expect(sync.alarmAt()).toBe(untilAt);
    await sync.liveUntil(untilAt);
    expect(Math.min(...after(429))).toBeGreaterThanOrEqual(3_600_000);
    expect(await complete()).toBe(true);
  });
});

describe("418: not one request, to whatever host and path, before the ban is over", () => {
  const bans: [string, number][] = [
    ["2 minutes", 2 * MINUTE],
    ["an hour", 60 * MINUTE],
    ["3 days", 3 * DAY_MS],
  ];
  const places: [string, string][] = [
    ["the time", TIME],
    ["account info", INFO],
    ["a wallet", `${SNAPSHOT}?type=MARGIN`],
    ["a price", `${KLINES}?symbol=BTCUSDT`],
  ];
  it.each(bans.flatMap((ban) => places.map((place) => [...ban, ...place] as const)))(
    "of %s (%i ms), met when asking for %s",
    async (_name, length, _place, path) => {
      const startsAt = sync.machine.at;
      const untilAt = startsAt + length;
      sync.exchange.fault(path, { kind: "banned", untilAt }, { times: 1 });
      const first = await sync.run();
      // Two minutes are sat out within the run where a wallet was asked for.
      if (sync.machine.at < untilAt) {
        expect(first).toEqual({ ok: false, failure: { kind: "banned", untilAt } });
        const calls = sync.exchange.log.length;
        for (let step = 1; step <= 10; step += 1) {
          sync.machine.at = startsAt + Math.floor((length * step) / 11);
          if (step % 2 === 0) await sync.restart();
          else await sync.press();
          expect(sync.told.at(-1)).toEqual({ kind: "banned", untilAt });
        }
        await sync.liveUntil(untilAt - 1);
        expect(sync.exchange.log.length - calls, "requests while banned").toBe(0);
        await sync.liveUntil(untilAt + MINUTE);
      }
      expect(Math.min(...after(418).filter((gap) => gap > 0))).toBeGreaterThanOrEqual(length);
      expect(await complete()).toBe(true);
      expect(sync.told.at(-1)).toBeNull();
    },
  );

  it.each<[string, Fault, number]>([
    ["without a header", { kind: "banned", untilAt: Date.parse("2026-11-22T11:00:00Z"), retryAfter: null }, 3_600_000],
    ["with a header only", { kind: "answer", status: 418, headers: { "Retry-After": "3600" }, body: "" }, 3_600_000],
    ["with neither end nor header", { kind: "answer", status: 418, body: "{}" }, 120_000],
    ["with an end in the past", { kind: "banned", untilAt: Date.parse("2026-11-22T09:00:00Z") }, 120_000],
    ["that says a year", { kind: "banned", untilAt: Date.parse("2027-11-22T09:00:00Z") }, 3 * DAY_MS],
  ])("%s", async (_name, fault, length) => {
    sync.exchange.fault(TIME, fault, { times: 1 });
    const startsAt = sync.machine.at;
    expect(await sync.run()).toMatchObject({ ok: false, failure: { kind: "banned", untilAt: startsAt + length } });
    await sync.liveUntil(startsAt + length + MINUTE);
    expect(Math.min(...after(418))).toBeGreaterThanOrEqual(length);
  });

  it("is not forgotten over answers that come in together with it", async () => {
    let disk: Budget = NEW_BUDGET;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
    const gate = createGate({
      now: () => 0,
      load: () => pause().then(() => disk),
      save: (budget) =>
        pause().then(() => {
          disk = budget;
        }),
    });
    const cost = { host: "https://data-api.binance.vision", path: KLINES, weight: 2 } as const;
    await Promise.all([gate.enter(cost), gate.enter(cost), gate.enter(cost)]);
    expect(disk.spent[KLINES]?.weight).toBe(6);
    await Promise.all([
      gate.leave(cost, { usedWeight: null, failure: { kind: "banned", untilAt: DAY_MS } }),
      gate.leave(cost, { usedWeight: null, failure: null }),
      gate.leave(cost, { usedWeight: null, failure: { kind: "rate-limited", untilAt: MINUTE } }),
    ]);
    expect(disk.bannedUntil).toBe(DAY_MS);
    expect(await gate.enter(cost)).toMatchObject({ ok: false, failure: { kind: "banned" } });
  });
});
