import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastClosedDay } from "@/utils/domain/day";
import { createSandboxSync, DAY_MS, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-11-22T10:00:00Z");

let sync: SandboxSync;
const zone = process.env["TZ"];
beforeEach(async () => {
  sync = await createSandboxSync(START);
});
afterEach(async () => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  await sync.close();
});

const refusals = () => sync.exchange.log.filter(({ code }) => code === -1021);

/** All 30 days up to the last close by Binance's clock are there, and none after it. */
async function expectRightDays(count = 30) {
  const last = lastClosedDay(sync.exchange.clock.now());
  for (const wallet of ["spot", "margin", "futures"]) {
    const days = [...(await sync.texts(wallet)).keys()].sort();
    expect(days.at(-1)).toBe(last);
    expect(days).toHaveLength(count);
  }
  expect((await sync.view()).day).toBe(last);
}

const SKEWS: [string, number][] = [
  ["10 min ahead of Binance", -10 * MINUTE],
  ["10 min behind", 10 * MINUTE],
  ["a year ahead", -365 * DAY_MS],
  ["a year behind", 365 * DAY_MS],
  ["a night ahead, over midnight", -15 * 60 * MINUTE],
  ["a night behind, over midnight", 15 * 60 * MINUTE],
];

describe.each(SKEWS)("a computer %s", (_name, skewMs) => {
  it("signs with Binance's time from the first request on, and asks for its days", async () => {
    sync.exchange.clock.set(START + skewMs);
    await sync.addAccount();
    expect(await sync.run()).toMatchObject({ ok: true });
    expect(refusals()).toEqual([]);
    await expectRightDays();
  });

  it("goes on after the user has set the clock right, days later too", async () => {
    sync.exchange.clock.set(START + skewMs);
    await sync.addAccount();
    await sync.run();
    sync.machine.at += skewMs;
    sync.exchange.clock.set(sync.machine.at);
    await sync.restart();
    await sync.liveUntil(sync.machine.at + 2 * DAY_MS);
    expect(refusals().length).toBeLessThanOrEqual(1);
    await expectRightDays(32);
  });

  it("is corrected once when the clock jumps in the middle of a sync", async () => {
    await sync.addAccount();
    const jump = (json: unknown) => {
      sync.machine.at -= skewMs;
      sync.exchange.clock.set(sync.machine.at + skewMs);
      return json;
    };
    sync.exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "transform", edit: jump }, { times: 1 });
    await sync.run();
    expect(refusals()).toHaveLength(1);
    // A day that the wrong clock took for the newest is looked for once more, the oldest is fetched then.
    await sync.liveUntil(sync.machine.at + 20 * MINUTE);
    await expectRightDays();
  });
});

it("a clock that was a year ahead when Binance asked to wait does not make Daybook wait that year", async () => {
  sync.exchange.clock.set(START - 365 * DAY_MS);
  await sync.addAccount();
  sync.exchange.fault("/api/v3/time", { kind: "too-many", retryAfter: 60 }, { times: 1 });
  expect(await sync.run()).toMatchObject({ ok: false, failure: { kind: "rate-limited" } });
  sync.machine.at -= 365 * DAY_MS;
  sync.exchange.clock.set(sync.machine.at);
  await sync.restart();
  await sync.liveUntil(sync.machine.at + 5 * MINUTE);
  await expectRightDays();
});

it.each([
  ["Pacific/Kiritimati", -840],
  ["Pacific/Pago_Pago", 660],
  ["America/New_York", 300],
  ["Australia/Lord_Howe", -660],
])("in %s a day is a UTC day", async (name, minutes) => {
  process.env["TZ"] = name;
  expect(new Date(START).getTimezoneOffset(), "the time zone is in force").toBe(minutes);
  for (const at of ["2026-11-22T10:01:00Z", "2026-11-22T23:30:00Z", "2026-11-23T00:30:00Z"]) {
    const there = await createSandboxSync(Date.parse(at));
    await there.addAccount();
    await there.run();
    const days = [...(await there.texts("spot")).keys()].sort();
    expect([days.length, days.at(-1)]).toEqual([30, lastClosedDay(Date.parse(at))]);
    await there.close();
  }
});

it.each([
  ["the hour that comes twice", "America/New_York", "2026-11-01T05:00:00Z"],
  ["the hour that is left out", "America/New_York", "2027-03-14T06:00:00Z"],
  ["the half hour of Lord Howe", "Australia/Lord_Howe", "2026-10-03T15:00:00Z"],
  ["the day Samoa's calendar repeats", "Pacific/Apia", "2026-09-26T14:00:00Z"],
])("%s in %s loses no day and asks for none twice", async (_name, name, at) => {
  process.env["TZ"] = name;
  const there = await createSandboxSync(Date.parse(at) - DAY_MS);
  await there.addAccount();
  await there.run();
  await there.liveUntil(Date.parse(at) + 2 * DAY_MS);
  const days = [...(await there.texts("futures")).keys()];
  expect(days).toHaveLength(33);
  // Three for the first month, then three a day.
  expect(there.exchange.calls(SNAPSHOT)).toHaveLength(12);
  await there.close();
});

it.each([
  ["on it", "2028-02-29T12:00:00Z", "2028-02-28", false],
  ["the day after", "2028-03-01T00:30:00Z", "2028-02-29", true],
  ["a month after, the day before it leaves", "2028-03-30T12:00:00Z", "2028-03-29", true],
])("the leap day, %s", async (_name, at, last, there) => {
  const leap = await createSandboxSync(Date.parse(at));
  await leap.addAccount();
  await leap.run();
  const rows = await leap.texts("spot");
  expect([...rows.keys()].sort().at(-1)).toBe(last);
  expect(rows.has("2028-02-29")).toBe(there);
  expect(rows.size).toBe(30);
  await leap.close();
});
