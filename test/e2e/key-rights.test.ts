import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { passDays } from "./pass-days.ts";
import { savedDays } from "./saved-days.ts";
import { createUi, type Ui } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const WEEK_MS = 7 * 86_400_000;

let exchange: Exchange;
let extension: Extension;
let account: ExchangeAccount;
let form: Ui;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
  account = exchange.addAccount({ assets: 3, days: 60, margin: false, futures: false });
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

const openPopup = async () => createUi(await extension.open("popup.html", { viewport: { width: 380, height: 560 } }));
const local = () => extension.evaluate(async ({ storage }) => storage.local.get());
const badge = () => extension.evaluate((api) => api.action.getBadgeText({}));

/** Types the key and presses the button. */
async function connectFirst(): Promise<void> {
  form = createUi(await extension.open("options.html", { viewport: { width: 1024, height: 768 } }));
  await form.fill("API key", account.apiKey);
  await form.fill("Secret key", account.secret);
  await form.press("Save and test");
}

/** Nothing of the key was kept, no account made, no snapshot asked for. */
async function expectNothingKept(): Promise<void> {
  await form.waitForText("Not connected, nothing was kept.");
  const kept = await local();
  expect(Object.keys(kept).filter((name) => name.startsWith("key:"))).toEqual([]);
  expect(JSON.stringify(kept)).not.toContain(account.apiKey);
  expect(exchange.calls(SNAPSHOT)).toEqual([]);
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  beforeEach(async () => {
    extension = await launchExtension(browser, { exchange });
  });

  it("refuses a key that may withdraw or transfer, says which right it is, and takes it once that is off", async () => {
    const moving = {
      enableWithdrawals: "Enable Withdrawals",
      enableInternalTransfer: "Internal Transfer",
      permitsUniversalTransfer: "Permits Universal Transfer",
    };
    const off = { enableWithdrawals: false, enableInternalTransfer: false, permitsUniversalTransfer: false };
    for (const [index, [flag, words]] of Object.entries(moving).entries()) {
      // The right to trade is no way around it: the second yes is not even offered.
      account.setRestrictions({ ...off, [flag]: true, enableSpotAndMarginTrading: true });
      await (index === 0 ? connectFirst() : form.press("Test again"));
      await form.waitForText("This key may move money");
      await until("what may be done", async () => {
        const { text } = await form.read({ section: "Connect" });
        return text.includes(`Turn off “${words}”`) && !text.includes("Keep it, although it may trade");
      });
      await expectNothingKept();
    }
    account.setRestrictions({ ...off, enableSpotAndMarginTrading: false });
    await form.press("Test again");
    await form.waitForText("Connected.");
    await savedDays(extension, 30, 1);
    expect((await (await openPopup()).read({})).text).not.toContain("may move money");
  });

  it("takes a key that may trade only after a second yes, with a warning that stays; new rights raise it", async () => {
    account.setRestrictions({ enableSpotAndMarginTrading: true });
    await connectFirst();
    await form.waitForText("This key may trade");
    await form.waitForText("It is better to turn off “Enable Spot & Margin Trading” at Binance");
    await expectNothingKept();
    await form.press("Keep it, although it may trade");
    await form.waitForText("Trading on, kept with your consent");
    await form.waitForText("Connected.");
    await savedDays(extension, 30, 1);
    const stands = async (text: string) => (await openPopup()).waitForText(text);
    await stands("The key of “Main account” may trade");
    await extension.restart();
    await stands("The key of “Main account” may trade");
    expect(await badge()).toBe("");

    // A week later it may withdraw: read on, for else days were lost, but warned of, and the badge is up.
    account.setRestrictions({ enableWithdrawals: true });
    await extension.evaluate(async ({ storage }, week) => {
      const { settings } = (await storage.local.get("settings")) as {
        settings: { accounts: { rights: { lookedAt: number } }[] };
      };
      for (const { rights } of settings.accounts) rights.lookedAt -= week;
      await storage.local.set({ settings });
    }, WEEK_MS);
    await passDays(extension, exchange, 8);
    await (await openPopup()).press("Sync");
    await savedDays(extension, 38, 1);
    await stands("The key of “Main account” may move money");
    await until("the badge", async () => (await badge()) === "!");
  });
});
