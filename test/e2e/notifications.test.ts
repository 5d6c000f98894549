import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Exchange, startExchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { connect } from "./connect.ts";
import { type Extension, launchExtension, shippedBuild } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { passDays } from "./pass-days.ts";
import { resting } from "./resting.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { editedBuild } from "./walls/edited-build.ts";

const PAGE = { viewport: { width: 1024, height: 768 } };
const DAY_MS = 86_400_000;

let exchange: Exchange;
let extension: Extension;
let build: string | null;
beforeEach(async () => {
  exchange = await startExchange();
  build = null;
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
  if (build) rmSync(build, { recursive: true });
});

/**
 * Nobody can answer the question of a browser without a window. In Firefox it can be left out; in Chromium the permission
 * is given with the installation, so that asking for it is answered with yes.
 */
async function launch(browser: "chromium" | "firefox"): Promise<void> {
  if (browser === "chromium") {
    build = editedBuild(browser, (manifest) => manifest.permissions.push("notifications"));
    extension = await launchExtension(browser, { exchange, extensionDir: build });
    return;
  }
  extension = await launchExtension(browser, { exchange, extensionDir: shippedBuild(browser) });
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  await privileged.evaluate("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
}

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
    await launch(browser);
    await connect(extension, exchange.addAccount({ seed: 9, assets: 3, days: 60 }), "Savings");
    await savedDays(extension, 30);
    await resting(extension);

    const page = await extension.open("options.html", PAGE);
    const options = createUi(page);
    await options.waitForText("Daily summary");
    await page.bringToFront();
    await page.locator("#notifications input[type=checkbox]").click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector<HTMLInputElement>("#notifications input")?.checked))
      .toBe(true);
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
