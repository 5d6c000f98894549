import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { readEveryStore } from "./every-store.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { connectProtected } from "./protected-account.ts";
import { resting } from "./resting.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const PAGE = { viewport: { width: 1024, height: 768 } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

async function pressDelete() {
  const options = createUi(await extension.open("options.html", PAGE));
  await options.press("Delete everything…");
  await options.fill("Type “delete” to confirm", "delete");
  await options.press("Delete for good");
  // A request that is under way may take 20 s: whoever waited for it would be later than this.
  await options.waitForText("Everything is deleted.", 10_000);
  return options;
}

/** Without what is known of Binance's clock: a worker that goes on knows it, and measures it again when it has to ask. */
const placesOf = (stores: Record<string, string>) =>
  Object.keys(stores)
    .filter((place) => !/state\/"(clock|budget)"$/.test(place))
    .sort();

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("deletes everything, so that every store is as on the day of the installation", async () => {
    extension = await launchExtension(browser, { exchange });
    await resting(extension);
    const fresh = await readEveryStore(extension);

    const kept = await connectProtected(extension, exchange);
    const gone = exchange.addAccount({ seed: 6, assets: 4, days: 60 });
    await connect(extension, gone, "Savings");
    await savedDays(extension, 30, 4);
    const ids = await extension.evaluate(async ({ storage }) => {
      const { settings } = (await storage.local.get("settings")) as { settings: { accounts: { id: string }[] } };
      return settings.accounts.map(({ id }) => id);
    });
    await command(extension, "removeAccount", { id: ids[1], history: false });
    await command(extension, "setAutoLock", { minutes: 60 });
    await command(extension, "setDisplay", { theme: "dark", language: "en", badge: "change", notifyFailed: true });
    await extension.evaluate(() => localStorage.setItem("account", "all"));
    if (browser === "firefox") await allowNotifications();
    await resting(extension);
    const before = await readEveryStore(extension);
    expect(placesOf(before).length).toBeGreaterThan(placesOf(fresh).length + 200);

    const options = await pressDelete();
    await resting(extension);
    const after = await readEveryStore(extension);
    expect(placesOf(after)).toEqual(placesOf(fresh));
    expect(after["permissions"]).toBe(fresh["permissions"]);
    expect(after["badge"]).toBe(fresh["badge"]);
    const all = JSON.stringify(after);
    for (const trace of ["Main account", "Savings", kept.apiKey, gone.apiKey, ...ids]) expect(all).not.toContain(trace);
    expect((await options.read({ section: "Accounts" })).text).toContain("No account connected yet.");

    // It can be begun with again, the very key included, and none of the old days comes back from anywhere.
    const requests = exchange.calls(SNAPSHOT).length;
    exchange.budget.reset();
    await connect(extension, gone, "Again");
    await savedDays(extension, 30);
    expect(exchange.calls(SNAPSHOT)).toHaveLength(requests + 3);
    expect((await readArchive(extension)).heads).toHaveLength(3);
  });

  it("does so in the middle of a sync, without waiting for its answer", async () => {
    extension = await launchExtension(browser, { exchange });
    await resting(extension);
    const fresh = placesOf(await readEveryStore(extension));
    const hold = exchange.hold(SNAPSHOT, { type: "MARGIN" });
    await connect(extension, exchange.addAccount({ seed: 7, assets: 4, days: 60 }), "Savings");
    await hold.arrived;
    await pressDelete();
    hold.release();
    await resting(extension);
    expect(placesOf(await readEveryStore(extension))).toEqual(fresh);
    expect(exchange.calls(SNAPSHOT).map(({ params }) => params["type"])).toEqual(["SPOT", "MARGIN"]);
  });
});

/** By a real click; the question itself is Firefox's own. */
async function allowNotifications(): Promise<void> {
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  await privileged.evaluate("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
  const page = await extension.open("options.html", PAGE);
  await createUi(page).waitForText("Daily summary");
  await page.bringToFront();
  await page.locator("#notifications input[type=checkbox]").click();
  await expect.poll(async () => (await readEveryStore(extension))["permissions"]).toContain("notifications");
}
