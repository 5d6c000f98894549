import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Exchange, type ExchangeAccount, startExchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { expectedRows, sorted, WALLETS } from "../soak/expected-archive.ts";
import { ageClock } from "../soak/sleep.ts";
import { readArchive } from "./archive-state.ts";
import { type Extension, launchExtension, shippedBuild } from "./extension.ts";
import { resting } from "./resting.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;
const START_AT = Date.parse("2026-11-22T10:00:05Z");
const FIRST_DAY = "2026-10-23";
const POPUP = { viewport: { width: 380, height: 560 } };

/** What may be the first to happen after a sleep. */
const WAKES: Record<string, () => Promise<unknown>> = {
  "the alarm": () => ring(),
  "a start of the browser": () => extension.restart(),
  "an update": () => {
    raiseVersion();
    return extension.update();
  },
  "being switched on": async () => {
    // Switching on is no event in Chromium: there the alarm, which is kept and was due meanwhile, must do.
    const dueAt = Date.now() + 2000;
    await ring(dueAt);
    await extension.setEnabled(false);
    await until("the alarm to be due", () => Date.now() > dueAt);
    await extension.setEnabled(true);
  },
};

let exchange: Exchange;
let extension: Extension;
let build: string;
let account: ExchangeAccount;

/** The one alarm's instant, ms. */
const alarmAt = () =>
  extension.evaluate(async (api) => {
    const alarms = await api.alarms.getAll();
    return alarms.length === 1 ? alarms[0]?.scheduledTime : undefined;
  });

/** Raises the version in the extension's folder: what the store would bring next. */
function raiseVersion(): string {
  const file = join(build, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.version = `${Number.parseInt(manifest.version, 10) + 1}.0.0`;
  writeFileSync(file, JSON.stringify(manifest));
  return manifest.version;
}

/** Days pass while nothing of the extension runs. */
async function sleep(days: number): Promise<void> {
  await ageClock(extension, days);
  await extension.stopWorker();
  exchange.clock.advance(days * DAY_MS);
  exchange.log.length = 0;
}

/** Resolves when the sync that some event started is at its first request, and holds it there. */
async function underWay<T>(event: () => Promise<T>): Promise<() => void> {
  const hold = exchange.hold(SNAPSHOT);
  await event();
  await hold.arrived;
  return hold.release;
}

const asked = () => exchange.calls(SNAPSHOT).map(({ params }) => params["type"]);
const ring = (when = Date.now()) => extension.evaluate((api, at) => api.alarms.create("sync", { when: at }), when);

/** Each wallet has exactly these days, as the exchange sent them. */
async function expectDays(...spans: [first: string, last: string][]): Promise<void> {
  const rows = WALLETS.flatMap((type) => spans.flatMap(([first, last]) => expectedRows(account, type, first, last)));
  const archive = sorted(await readArchive(extension));
  expect(archive.rows).toEqual(sorted({ heads: [], rows, needs: [] }).rows);
}

afterEach(async () => {
  await extension.close();
  await exchange.close();
  rmSync(build, { recursive: true });
});

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  beforeEach(async () => {
    exchange = await startExchange();
    exchange.clock.set(START_AT);
    account = exchange.addAccount({ seed: 4, assets: 5, days: 60 });
    build = mkdtempSync(join(tmpdir(), "daybook-build-"));
    cpSync(shippedBuild(browser), build, { recursive: true });
    extension = await launchExtension(browser, { exchange, extensionDir: build });
    const { apiKey, secret } = account;
    await command(extension, "connect", { name: "Living", apiKey, secret });
    await command(extension, "syncNow");
    await resting(extension);
    await expectDays([FIRST_DAY, "2026-11-21"]);
  });

  it("sets its alarm again after a restart, an update, and being switched off and on; asks for nothing it has", async () => {
    const next = await alarmAt();
    expect(next).toBeDefined();
    const back = () =>
      until("the alarm", async () => {
        const at = await alarmAt();
        return at !== undefined && Math.abs(at - Number(next)) < 60_000;
      });

    await extension.restart();
    await back();

    await extension.setEnabled(false);
    await extension.setEnabled(true);
    await back();

    const version = raiseVersion();
    await extension.update();
    await until("the new version", () =>
      extension.evaluate((api, wanted) => api.runtime.getManifest().version === wanted, version),
    );
    await back();

    expect(asked()).toEqual(["SPOT", "MARGIN", "FUTURES"]);
    await expectDays([FIRST_DAY, "2026-11-21"]);
  });

  it("fetches the days of two days of sleep once, whatever it is woken by", async () => {
    let lastAt = Date.parse("2026-11-21");
    for (const wake of Object.values(WAKES)) {
      await sleep(2);
      lastAt += 2 * DAY_MS;
      const release = await underWay(wake);
      expect(await alarmAt()).toBeLessThanOrEqual(Date.now() + 60_000);
      release();
      await exchange.waitFor(() => asked().length === 3);
      await resting(extension);
      await expectDays([FIRST_DAY, new Date(lastAt).toISOString().slice(0, 10)]);
      expect(asked()).toEqual(["SPOT", "MARGIN", "FUTURES"]);
      expect(await alarmAt()).toBeGreaterThan(Date.now() + 60_000);

      await ring();
      await command(extension, "syncNow");
      await resting(extension);
      expect(asked()).toHaveLength(3);
    }
  }, 120_000);

  it("leaves out the days a sleep of forty was too long for, and makes none up", async () => {
    await sleep(40);
    (await underWay(ring))();
    await exchange.waitFor(() => asked().length === 3);
    await resting(extension);
    await expectDays([FIRST_DAY, "2026-11-21"], ["2026-12-02", "2026-12-31"]);
    expect(asked()).toEqual(["SPOT", "MARGIN", "FUTURES"]);
  });

  it("makes one run of Sync in two windows and the alarm at once", async () => {
    await sleep(1);
    const popups = [await extension.open("popup.html", POPUP), await extension.open("popup.html", POPUP)];
    await extension.evaluate((api) => {
      const heard = new Promise((resolve) => api.alarms.onAlarm.addListener(resolve));
      Object.assign(globalThis, { heard });
    });
    const release = await underWay(async () => {
      for (const popup of popups) await createUi(popup).press("Sync");
      await ring();
      await extension.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard.then(() => true));
    });
    release();
    for (const popup of popups) await createUi(popup).waitForText("synced");
    await resting(extension);
    expect(asked()).toEqual(["SPOT", "MARGIN", "FUTURES"]);
    await expectDays([FIRST_DAY, "2026-11-22"]);
  });
});
