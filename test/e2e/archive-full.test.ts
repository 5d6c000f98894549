import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { mountSmallDisk } from "./small-disk.ts";
import { daysSaved, saveMonthAgo } from "./two-months.ts";
import { createUi } from "./ui/create-ui.ts";

let exchange: Exchange;
let extension: Extension;
const disk = mountSmallDisk("600m");

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(() => extension.close());
afterAll(async () => {
  await exchange.close();
  disk?.unmount();
});

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it.skipIf(!disk)("keeps what it has on a full disk, says so, and goes on when there is room again", async () => {
    if (!disk) return;
    extension = await launchExtension(browser, { exchange, profile: disk.profile(browser) });
    await saveMonthAgo(extension, exchange);
    const before = await readArchive(extension);
    const popup = createUi(await extension.open("popup.html"));
    disk.fill();

    await popup.press("Sync");
    await popup.waitForText("Could not save");
    const told = await extension.evaluate(async ({ storage }) => (await storage.session.get())["stopped"]);
    expect(told).toMatchObject({ kind: "storage" });
    const requests = exchange.log.length;
    const alarm = await extension.evaluate(async ({ alarms }) => (await alarms.get("sync"))?.scheduledTime ?? 0);
    expect(alarm).toBeGreaterThan(Date.now());
    await setTimeout(2000);
    expect(exchange.log).toHaveLength(requests);

    disk.free();
    // Chromium does not even open a database on a full disk; with room again everything is as it was.
    expect(await readArchive(extension)).toEqual(before);
    expect(await extension.evaluate(async ({ storage }) => (await storage.local.get())["damage"])).toBeUndefined();
    exchange.budget.reset();
    await popup.press("Sync");
    await daysSaved(extension, 60);
    const { rows } = await readArchive(extension);
    expect(rows).toEqual(expect.arrayContaining(before.rows));
    expect((await popup.read({}, ({ text }) => !text.includes("Could not save"))).text).not.toContain("missing from");
  });
});
