import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const WALLETS = ["SPOT", "MARGIN", "FUTURES"] as const;
const POPUP = { viewport: { width: 380, height: 560 } };

let exchange: Exchange;
let extension: Extension;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterAll(() => exchange.close());
afterEach(() => extension.close());
beforeEach(() => {
  exchange.clearFaults();
  exchange.budget.reset();
  exchange.clock.reset();
  exchange.log.length = 0;
});

const firstSyncDone = () => savedDays(extension, 30);

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("shows the documentation's examples digit for digit", async () => {
    extension = await launchExtension(browser, { exchange });
    await connect(extension, exchange.documentation);
    const popup = createUi(await extension.open("popup.html", POPUP));
    const row = async (place: { section: string; row?: string; label?: string }) => (await popup.read(place)).amounts;

    await popup.read({ section: "Futures" }, ({ amounts }) => amounts.includes("120.23811389"));
    expect(await popup.amount({ section: "Spot" })).toBe("0.09942700");
    expect(await row({ section: "Spot", row: "BTC" })).toContain("0.09905021");
    expect(await row({ section: "Spot", row: "USDT" })).toContain("1.89109409");
    expect(await row({ section: "Cross margin", label: "Margin level" })).toEqual(["2748.02909813"]);
    expect(await row({ section: "Cross margin", label: "Net asset, BTC" })).toEqual(["0.00274750"]);
    expect(await row({ section: "Cross margin", label: "Liability, BTC" })).toEqual(["0.00000100"]);
    expect(await row({ section: "Cross margin", row: "XRP", label: "Free" })).toEqual(["1.00000000"]);
    expect(await row({ section: "Futures", row: "USDT" })).toContain("120.23811389");
    const position = (label: string) => popup.amount({ section: "Futures", row: "BTCUSDT", label });
    expect(await popup.read({ section: "Futures", row: "BTCUSDT" })).toMatchObject({
      amounts: expect.arrayContaining(["0.01000000"]),
    });
    expect(await position("Entry price")).toBe("7130.41000000");
    expect(await position("Mark at close")).toBe("7257.66239673");
    expect(await popup.read({ section: "Futures", row: "BTCUSDT" })).toMatchObject({
      amounts: expect.arrayContaining(["1.2725239673"]),
    });
  });

  it("asks three times on the first sync, and not again for what it has", async () => {
    const account = exchange.addAccount({ seed: 1, assets: 5, days: 60 });
    extension = await launchExtension(browser, { exchange });
    await connect(extension, account);
    await firstSyncDone();
    expect(exchange.calls(SNAPSHOT).map(({ params }) => params["type"])).toEqual([...WALLETS]);

    for (const opening of ["a second opening", "a third"]) {
      const popup = createUi(await extension.open("popup.html", POPUP));
      await popup.press("Sync");
      await until(`the answer to Sync at ${opening}`, async () => (await popup.read({})).text.includes("synced"));
    }
    await extension.restart();
    const popup = createUi(await extension.open("popup.html", POPUP));
    await popup.press("Sync");
    await popup.waitForText("synced");
    expect(exchange.calls(SNAPSHOT)).toHaveLength(3);
    expect(exchange.log.filter(({ path, status }) => path.startsWith("/sapi/") && status !== 200)).toEqual([]);
  });

  it.each(WALLETS)("goes on after its worker was stopped while reading %s, to the same archive", async (type) => {
    const account = exchange.addAccount({ seed: 2, assets: 5, days: 60 });
    extension = await launchExtension(browser, { exchange });
    const hold = exchange.hold(SNAPSHOT, { type });
    await connect(extension, account);
    await hold.arrived;
    await extension.stopWorker();
    hold.release();
    const popup = createUi(await extension.open("popup.html", POPUP));
    await popup.press("Sync");
    await firstSyncDone();

    const { rows } = await readArchive(extension);
    const expected = WALLETS.flatMap((wallet) =>
      rows
        .filter((row) => row.wallet === wallet.toLowerCase())
        .map((row) => ({ ...row, revisions: 1, text: JSON.stringify(account.snapshot(wallet, row.day)) })),
    );
    expect(expected).toHaveLength(90);
    expect(rows).toEqual(expect.arrayContaining(expected));
    expect(rows).toHaveLength(90);
  });
});
