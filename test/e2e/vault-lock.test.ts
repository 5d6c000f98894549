import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { passDays } from "./pass-days.ts";
import { connectProtected, PASSPHRASE } from "./protected-account.ts";
import { savedDays } from "./saved-days.ts";
import { turnVaultClock } from "./turn-vault-clock.ts";
import { createUi } from "./ui/create-ui.ts";
import { unlockInPopup } from "./unlock-in-popup.ts";
import { until } from "./until.ts";

const MINUTE = 60_000;
const LOCKED = { ok: false, failure: { kind: "locked" } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

const openPopup = async () => createUi(await extension.open("popup.html", { viewport: { width: 380, height: 560 } }));
const complete = (days: number) => savedDays(extension, days, 1);
const isLocked = async () => (await command<{ value: { locked: boolean } }>(extension, "vaultState")).value.locked;
const keyInMemory = () =>
  extension.evaluate(async ({ storage }) => (await storage.session.get("vaultKey"))["vaultKey"] !== undefined);
const badge = () => extension.evaluate((api) => api.action.getBadgeText({}));

/** The alarm goes off, by which the worker is woken; then the user presses Sync. Resolves with what came of that. */
async function wake(): Promise<unknown> {
  await extension.evaluate(async ({ alarms }) => {
    const heard = new Promise((resolve) => alarms.onAlarm.addListener(resolve));
    await alarms.create("sync", { when: Date.now() });
    await heard;
  });
  return command(extension, "syncNow");
}

/** Woken by its alarm and asked by the user, it sends nothing, to nobody. */
async function expectSilence(): Promise<void> {
  exchange.log.length = 0;
  expect(await wake()).toEqual(LOCKED);
  expect(exchange.log).toEqual([]);
  expect(extension.strangers()).toEqual([]);
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("locks by itself although no worker ran at that time, and when the clock is set back", async () => {
    extension = await launchExtension(browser, { exchange });
    await connectProtected(extension, exchange);
    await command(extension, "setAutoLock", { minutes: 15 });
    await passDays(extension, exchange, 1);
    await turnVaultClock(extension, 14 * MINUTE);
    expect(await isLocked(), "a minute before its time").toBe(false);
    // A clock is set right by a little now and then.
    await turnVaultClock(extension, -1000);
    expect(await isLocked(), "a second back").toBe(false);

    await turnVaultClock(extension, MINUTE + 1000);
    expect(await keyInMemory()).toBe(true);
    await expectSilence();
    expect(await keyInMemory(), "after the first event").toBe(false);
    await (await openPopup()).waitForText("Locked. Unlock");

    await unlockInPopup(extension, PASSPHRASE);
    await complete(31);
    await passDays(extension, exchange, 1);
    await turnVaultClock(extension, -60 * MINUTE);
    await expectSilence();
    expect(await keyInMemory(), "after the clock was set back").toBe(false);
    expect(await isLocked()).toBe(true);

    await unlockInPopup(extension, PASSPHRASE);
    await complete(32);
  });

  it("locked for days it asks for nothing; they are caught up after unlocking, and one at risk raises the badge", async () => {
    extension = await launchExtension(browser, { exchange });
    const account = await connectProtected(extension, exchange);
    const lastDay = new Date(exchange.clock.now() - 86_400_000).toISOString().slice(0, 10);
    const total = account.snapshot("SPOT", lastDay).data.totalAssetOfBtc;
    await createUi(await extension.open("options.html")).press("Lock now");
    await until("the lock", isLocked);

    for (let day = 0; day < 3; day += 1) {
      await passDays(extension, exchange, 1);
      await expectSilence();
    }
    expect(await badge()).toBe("");
    const popup = await openPopup();
    await popup.press("Sync");
    // The last numbers stay, with their day.
    const { times } = await popup.read({}, ({ text, amounts }) => text.includes("Locked.") && amounts[0] === total);
    expect(times).toContain(lastDay);
    expect(exchange.log).toEqual([]);
    await unlockInPopup(extension, PASSPHRASE);
    await complete(33);

    await command(extension, "lock");
    await passDays(extension, exchange, 24);
    await expectSilence();
    expect(await badge(), "nothing is lost within five days").toBe("");
    await passDays(extension, exchange, 2);
    await expectSilence();
    await until("the badge", async () => (await badge()) === "!");
    await unlockInPopup(extension, PASSPHRASE);
    await complete(59);
    await until("the badge to go", async () => (await badge()) === "");
  });
});
