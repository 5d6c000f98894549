import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import type { Extension } from "./extension.ts";
import { launchNotifying } from "./launch-notifying.ts";
import { passDays } from "./pass-days.ts";
import { resting } from "./resting.ts";
import { savedDays } from "./saved-days.ts";
import { switchOnDailySummary } from "./switch-on-daily-summary.ts";

const DAY_MS = 86_400_000;

let exchange: Exchange;
let extension: Extension;
let build: string | null;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
  build = null;
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
  if (build) rmSync(build, { recursive: true });
});

/** Notifications are listed while they are shown. Firefox without a window shows none for longer than a moment. */
const listen = () =>
  extension.evaluate((api) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    if ("onShown" in api.notifications) api.notifications.onClosed.addListener((name) => void told.push(name));
  });

/** Every one since `listen`, in order. */
const told = () =>
  extension.evaluate(async (api) => {
    const { told: names } = globalThis as unknown as { told: string[] };
    for (const name of Object.keys(await api.notifications.getAll())) {
      if (await api.notifications.clear(name)) names.push(name);
    }
    return names;
  });

const lastClose = () => new Date(exchange.clock.now() - DAY_MS).toISOString().slice(0, 10);

async function nextDay(days: number): Promise<void> {
  await passDays(extension, exchange, 1);
  exchange.budget.reset();
  await command(extension, "syncNow");
  await savedDays(extension, days);
  await resting(extension);
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("tells of a new close once, as soon as that is switched on, and not again by a worker that knows nothing", async () => {
    ({ extension, build } = await launchNotifying(browser, exchange));
    await connect(extension, exchange.addAccount({ seed: 9, assets: 3, days: 60 }), "Savings");
    await savedDays(extension, 30);
    await resting(extension);

    await switchOnDailySummary(extension);
    await listen();
    await command(extension, "syncNow");
    await resting(extension);
    expect(await told(), "the close that was there already is no news").toEqual([]);

    await nextDay(31);
    const first = `daily ${lastClose()}`;
    expect(await told()).toEqual([first]);

    await extension.stopWorker();
    await command(extension, "syncNow");
    await resting(extension);
    expect(await told()).toEqual([first]);

    await nextDay(32);
    expect(await told()).toEqual([first, `daily ${lastClose()}`]);
  });
});
