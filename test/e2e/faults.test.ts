import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
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
  delete process.env["TZ"];
});

const openPopup = async (): Promise<Ui> => createUi(await extension.open("popup.html", POPUP));
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const lastClose = () => dayOf(exchange.clock.now() - DAY_MS);

const countsOf = async () =>
  Object.fromEntries((await readArchive(extension)).heads.map(({ wallet, count }) => [wallet, count]));
const complete = (days: number, wallets = 3) => savedDays(extension, days, wallets);
const small = (seed: number) => exchange.addAccount({ seed, assets: 3, days: 60 });

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("429 and 418: sends nothing before the time is up, over a restart too, and says until when", async () => {
    const account = small(6);
    extension = await launchExtension(browser, { exchange });
    await connect(extension, account);
    await complete(30);
    await passDays(extension, exchange, 1);

    // A header of 0 s: ten are waited all the same.
    exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "too-many", retryAfter: 0 }, { times: 1 });
    let popup = await openPopup();
    await popup.press("Sync");
    await popup.waitForText(/Going on in 0:0\d/);
    await complete(31);
    const refused = exchange.log.findIndex(({ status }) => status === 429);
    const [next] = exchange.log.slice(refused + 1);
    expect((next?.at ?? 0) - (exchange.log[refused]?.at ?? 0)).toBeGreaterThanOrEqual(10_000);

    await passDays(extension, exchange, 1);
    const untilAt = exchange.clock.now() + 3 * DAY_MS;
    exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "banned", untilAt }, { times: 1 });
    popup = await openPopup();
    await popup.press("Sync");
    const banned = ({ text, times }: { text: string; times: string[] }) =>
      text.includes("Paused by Binance until") && times.some((at) => Math.abs(Date.parse(at) - untilAt) < 2000);
    await popup.read({}, banned);
    const calls = exchange.log.length;
    await extension.restart();
    popup = await openPopup();
    await popup.read({}, banned);
    await popup.press("Sync");
    await passDays(extension, exchange, 2.9);
    popup = await openPopup();
    await popup.press("Sync");
    await popup.read({}, banned);
    expect(exchange.log.length - calls, "requests while banned").toBe(0);

    await passDays(extension, exchange, 0.2);
    await popup.press("Sync");
    await until("the days since", async () => (await countsOf())["futures"] === 35);
  });

  it("-2015: says what Binance saw, keeps the numbers with their date and the archive, and tries once a press", async () => {
    const account = small(9);
    extension = await launchExtension(browser, { exchange });
    await connect(extension, account);
    await complete(30);
    const before = await readArchive(extension);
    const day = lastClose();
    let popup = await openPopup();
    const spot = await popup.amount({ section: "Spot" });

    await passDays(extension, exchange, 1);
    account.allowedIps = ["198.51.100.1"];
    exchange.log.length = 0;
    popup = await openPopup();
    await popup.press("Sync");
    await popup.waitForText("Binance saw 203.0.113.7");
    await popup.waitForText("Binance refused the key");
    expect((await popup.read({})).text.split("Binance refused the key"), "said once, not three times").toHaveLength(2);
    expect(await popup.amount({ section: "Spot" })).toBe(spot);
    expect((await popup.read({})).times).toContain(day);
    const tries = () => exchange.log.filter(({ apiKey }) => apiKey === account.apiKey).length;
    expect(tries()).toBe(1);
    await extension.restart();
    popup = await openPopup();
    await popup.waitForText("Binance saw 203.0.113.7");
    expect(tries()).toBe(1);
    expect(await readArchive(extension)).toEqual(before);

    account.allowedIps = true;
    await popup.press("Sync");
    await complete(31);
    await until("the notice to go", async () => !(await popup.read({})).text.includes("refused"));
  });

  it("a computer a year and ten minutes off, in another time zone: the right UTC days, a leap day among them", async () => {
    process.env["TZ"] = "Pacific/Kiritimati";
    exchange.clock.set(Date.parse("2028-03-01T00:10:00Z"));
    const account = small(15);
    extension = await launchExtension(browser, { exchange });
    const minutes = await extension.evaluate(() => new Date(0).getTimezoneOffset());
    expect(Math.abs(minutes), "the time zone is in force").toBeGreaterThan(600);
    await connect(extension, account);
    await complete(30);
    expect(exchange.log.filter(({ code }) => code === -1021)).toEqual([]);
    const { heads, rows } = await readArchive(extension);
    expect(new Set(heads.map(({ lastDay }) => lastDay))).toEqual(new Set(["2028-02-29"]));
    expect(rows.find(({ wallet, day }) => wallet === "spot" && day === "2028-02-29")?.text).toBe(
      JSON.stringify(account.snapshot("SPOT", "2028-02-29")),
    );
    // The popup goes by Binance's clock as well: nothing is stale, nothing was synced a year ago.
    const popup = await openPopup();
    const { text } = await popup.read({}, ({ times }) => times.includes("2028-02-29"));
    expect(text).toMatch(/Close of 29 Feb, UTC · synced .{1,12} ago/);
    expect(text).not.toMatch(/behind|2028/);

    // Ten minutes more in the middle of it: refused once, corrected, gone on.
    await passDays(extension, exchange, 1);
    exchange.fault(
      `${SNAPSHOT}?type=SPOT`,
      {
        kind: "transform",
        edit: (json) => {
          exchange.clock.advance(10 * 60_000);
          return json;
        },
      },
      { times: 1 },
    );
    await popup.press("Sync");
    await complete(31);
    expect(exchange.log.filter(({ code }) => code === -1021)).toHaveLength(1);
    expect((await readArchive(extension)).heads.every(({ lastDay }) => lastDay === "2028-03-01")).toBe(true);
  });

  it("answers that cannot be trusted: the wallet failed, nothing was kept, no zero is shown", async () => {
    const account = small(16);
    const spot = exchange.fault(`${SNAPSHOT}?type=SPOT`, { kind: "huge" });
    const margin = exchange.fault(`${SNAPSHOT}?type=MARGIN`, {
      kind: "body",
      body: "<html>Maintenance</html>",
      contentType: "text/html",
    });
    let sent: { updateTime: number }[] = [];
    exchange.fault(`${SNAPSHOT}?type=FUTURES`, {
      kind: "transform",
      edit: (json) => {
        for (const { data } of json.snapshotVos)
          data.assets.push({ asset: "NEVERHEARD", walletBalance: "1.5", new: 1 });
        json.snapshotVos[0].data["constructor"] = { tricky: true };
        sent = json.snapshotVos;
        return json;
      },
    });
    extension = await launchExtension(browser, { exchange });
    await connect(extension, account);
    await until("futures", async () => (await countsOf())["futures"] === 30);
    const popup = await openPopup();
    await popup.read({ section: "Spot" }, ({ text }) => text.includes("larger than 10 MB"));
    await popup.read({ section: "Cross margin" }, ({ text }) => text.includes("not JSON"));
    expect(await countsOf()).toEqual({ futures: 30 });
    const { rows } = await readArchive(extension);
    expect(rows.map(({ text }) => text).sort()).toEqual(sent.map((vo) => JSON.stringify(vo)).sort());
    for (const section of ["Spot", "Cross margin"]) expect((await popup.read({ section })).amounts).toEqual([]);
    expect((await popup.read({ section: "Total, net" })).text).toContain("Partial");
    expect((await popup.read({ section: "Futures" })).amounts).toContain("1.5");

    spot();
    margin();
    await popup.press("Sync");
    await until("spot and margin", async () => {
      const counts = await countsOf();
      return counts["spot"] === 30 && counts["margin"] === 30;
    });
    expect(await popup.amount({ section: "Spot" })).toMatch(/^\d/);
  });
});
