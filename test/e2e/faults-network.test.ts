import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange, ExchangeAccount } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { passDays } from "./pass-days.ts";
import { savedDays } from "./saved-days.ts";
import { createUi, type Ui } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;
const POPUP = { viewport: { width: 380, height: 560 } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

const openPopup = async (): Promise<Ui> => createUi(await extension.open("popup.html", POPUP));
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const lastClose = () => dayOf(exchange.clock.now() - DAY_MS);

const complete = (days: number, wallets = 3) => savedDays(extension, days, wallets);
const small = (seed: number) => exchange.addAccount({ seed, assets: 3, days: 60 });

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("three accounts, one refused, one told to wait, one fine: the total is partial and nothing is zero", async () => {
    const wallets = { margin: false, futures: false };
    const named: [string, ExchangeAccount][] = ["Refused", "Waiting", "Fine"].map((name, index) => [
      name,
      exchange.addAccount({ seed: 25 + index, assets: 3, days: 60, ...wallets }),
    ]);
    const [refused, waiting] = named.map(([, account]) => account);
    extension = await launchExtension(browser, { exchange });
    for (const [index, [name, account]] of named.entries()) {
      await connect(extension, account, name);
      await complete(30, index + 1);
    }
    const day = lastClose();
    const page = await extension.open("popup.html", POPUP);
    const popup = createUi(page);
    const show = async (name: string) => {
      const id = await page.evaluate(
        (wanted) => [...document.querySelectorAll("option")].find(({ text }) => text === wanted)?.value ?? "",
        name,
      );
      await page.select("select", id);
    };
    await popup.amount({ section: "Total, net" });
    expect((await popup.read({ section: "Total, net" })).text).not.toContain("Partial");

    await passDays(extension, exchange, 1);
    refused?.revoke();
    exchange.fault(SNAPSHOT, { kind: "too-many", retryAfter: 3600 }, { apiKey: waiting?.apiKey ?? "" });
    await popup.press("Sync");
    await popup.waitForText("Too many requests");
    // An hour later by both clocks the fine one is read.
    await passDays(extension, exchange, 0.05);
    await popup.press("Sync");
    await until("the fine one", async () => (await readArchive(extension)).heads.some(({ count }) => count === 31));
    const { heads } = await readArchive(extension);
    expect(heads.map(({ lastDay }) => lastDay).sort()).toEqual([day, day, dayOf(Date.parse(day) + DAY_MS)]);
    await popup.read({ section: "Total, net" }, ({ text }) => text.includes("Partial"));
    // Each of the two shows what it had, with its date.
    const parts = await Promise.all(named.slice(0, 2).map(([, account]) => account.snapshot("SPOT", day)));
    for (const [index, name] of ["Refused", "Waiting"].entries()) {
      await show(name);
      const total = parts[index]?.data.totalAssetOfBtc ?? "";
      const { times } = await popup.read({}, ({ amounts }) => amounts[0] === total);
      expect(times).toContain(day);
    }
    await show("Fine");
    await popup.read({}, ({ times }) => times.includes(dayOf(Date.parse(day) + DAY_MS)));
  });

  it("no network at the first run: said at connecting, and nothing is lost by it", async () => {
    const account = small(26);
    extension = await launchExtension(browser, { exchange });
    const back = ["/api/v3/time", SNAPSHOT].map((path) => exchange.fault(path, { kind: "drop" }));
    const form = createUi(await extension.open("options.html", { viewport: { width: 1024, height: 768 } }));
    await form.fill("Name", "Main account");
    await form.fill("API key", account.apiKey);
    await form.fill("Secret key", account.secret);
    await form.press("Save and test");
    await form.waitForText("Binance did not answer");
    expect((await readArchive(extension)).heads).toEqual([]);
    for (const restore of back) restore();
    await form.press("Save and test");
    await complete(30);

    // And with an account: the numbers stay, the notice ends in a button that works when the network is back.
    await passDays(extension, exchange, 1);
    const up = exchange.fault("/api/v3/time", { kind: "drop" });
    const popup = await openPopup();
    await popup.press("Sync");
    await popup.waitForText("Binance did not answer");
    expect(await popup.amount({ section: "Spot" })).toMatch(/^\d/);
    up();
    await popup.press("Try again");
    await complete(31);
  });
});
