import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { saveDownloads } from "./save-downloads.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const PAGE = { viewport: { width: 1024, height: 768 } };

let exchange: Exchange;
let extension: Extension;
let folder: string;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
  folder = mkdtempSync(join(tmpdir(), "daybook-export-"));
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
  rmSync(folder, { recursive: true });
});

/** As much of the file as is looked at. */
interface Exported {
  format: string;
  version: number;
  accounts: { id: string; name: string }[];
  snapshots: { account: string; wallet: string; day: string; revisions: { text: string; sha256: string }[] }[];
  prices: { symbol: string; day: string; close: string }[];
  unreadable: unknown[];
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("saves the whole archive as one file, every answer as the exchange gave it, and nothing of the key", async () => {
    extension = await launchExtension(browser, { exchange });
    await saveDownloads(extension, folder);
    const account = exchange.addAccount({ seed: 8, assets: 6, days: 60 });
    await connect(extension, account, "Savings");
    await savedDays(extension, 30);

    const options = createUi(await extension.open("options.html", PAGE));
    await options.press("Export the archive");
    await options.waitForText("The file is ready: 90 snapshots.");
    const name = await until("the file", () => readdirSync(folder).find((one) => /^daybook-[\d-]+\.json$/.test(one)));
    const { text, json } = await until("the whole file", () => {
      const text = readFileSync(join(folder, name), "utf8");
      return { text, json: JSON.parse(text) as Exported };
    });

    expect(json).toMatchObject({
      format: "daybook-archive",
      version: 1,
      accounts: [{ name: "Savings" }],
      unreadable: [],
    });
    const { rows, prices } = await readArchive(extension);
    expect(json.snapshots.map(({ wallet, day, revisions }) => [wallet, day, revisions[0]?.text]).sort()).toEqual(
      rows.map(({ wallet, day, text }) => [wallet, day, text]).sort(),
    );
    for (const { wallet, day, revisions } of json.snapshots) {
      const type = wallet.toUpperCase() as "SPOT";
      expect(revisions.map(({ text }) => text)).toEqual([JSON.stringify(account.snapshot(type, day))]);
    }
    expect(json.prices).toHaveLength(prices);
    for (const { close } of json.prices) expect(close).toMatch(/^\d+\.\d+$/);
    expect(text).not.toContain(account.apiKey);
    expect(text).not.toContain(account.secret);
  });
});
