import { describe, it } from "vitest";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { launchExtension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { passDays } from "./pass-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const POPUP = { viewport: { width: 380, height: 560 } };

// Both at once: nearly all of it is waiting.
describe.concurrent.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("gives up an answer of 45 s after 20 s, reads the other wallets, keeps that one's numbers, and tries again", async ({
    expect,
    onTestFinished,
  }) => {
    const exchange = await exchangeAtNoon();
    onTestFinished(exchange.close);
    const account = exchange.addAccount({ seed: 4, assets: 3, days: 60 });
    const extension = await launchExtension(browser, { exchange });
    onTestFinished(extension.close);
    if (browser === "firefox") {
      // Firefox ends an event page 30 s after its last event; with 12 s one slow answer is enough to see it survive.
      const privileged = await createPrivilegedScope(extension.running.puppeteer);
      await privileged.evaluate("Services.prefs.setIntPref('extensions.background.idle.timeout', 12000)");
    }
    const daysOf = async () =>
      Object.fromEntries((await readArchive(extension)).heads.map(({ wallet, count }) => [wallet, count]));
    await connect(extension, account);
    await until("the first 30 days", async () => {
      const { heads, needs } = await readArchive(extension);
      return heads.length === 3 && needs.length === 0;
    });
    const popup = createUi(await extension.open("popup.html", POPUP));
    const margin = await popup.amount({ section: "Cross margin" });
    const day = exchange.clock.now();

    await passDays(extension, exchange, 1);
    exchange.fault(SNAPSHOT, { kind: "delay", ms: 45_000 }, { type: "MARGIN" });
    exchange.log.length = 0;
    await popup.press("Sync");
    await exchange.waitFor((log) => log.some(({ params }) => params["type"] === "FUTURES"), 40_000);
    const [slow] = exchange.calls(SNAPSHOT, { type: "MARGIN" });
    const [next] = exchange.calls(SNAPSHOT, { type: "FUTURES" });
    const gaveUpAfter = (next?.at ?? 0) - (slow?.at ?? 0);
    expect(gaveUpAfter).toBeGreaterThan(19_500);
    expect(gaveUpAfter).toBeLessThan(27_000);

    await popup.read({ section: "Cross margin" }, ({ text }) => text.includes("Binance did not answer"));
    await until("futures", async () => (await daysOf())["futures"] === 31);
    expect(await daysOf()).toEqual({ spot: 31, margin: 30, futures: 31 });
    expect(await popup.amount({ section: "Cross margin" })).toBe(margin);
    const { times, text } = await popup.read({ section: "Cross margin" });
    expect(times).toContain(new Date(day - 86_400_000).toISOString().slice(0, 10));
    expect(text).toContain("Try again");
    expect((await popup.read({ section: "Total, net" })).text).toContain("Partial");
    expect(exchange.calls(SNAPSHOT, { type: "MARGIN" })).toHaveLength(1);

    // By itself, some minutes from now; and at once when the user asks.
    const again = await until("the next alarm", () =>
      extension.evaluate(async (api) => {
        const alarm = await api.alarms.get("sync");
        return (alarm?.scheduledTime ?? Number.POSITIVE_INFINITY) - Date.now();
      }),
    );
    expect(again).toBeLessThan(10 * 60_000);
    exchange.clearFaults();
    await popup.press("Sync");
    await until("the wallet that was late", async () => (await daysOf())["margin"] === 31);
  }, 120_000);
});
