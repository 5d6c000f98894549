import { isDeepStrictEqual } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { ARCHIVE_FAULTS } from "./archive-faults.ts";
import { archiveFiles } from "./archive-files.ts";
import { readArchive } from "./archive-state.ts";
import { editState } from "./edit-state.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { saveTwoMonths } from "./two-months.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
  extension = await launchExtension("chromium", { exchange });
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

// Firefox has no second place, and no need of one: it was never seen to come back empty after a kill.
describe("chromium", () => {
  it.each([
    ["archive", "deleted with its folder"],
    ["archive", "cut to a half"],
    ["archive", "overwritten with garbage"],
    ["twin", "overwritten with garbage"],
  ] as const)("when the %s was %s nothing is lost and nothing is asked again", async (which, fault) => {
    await saveTwoMonths(extension, exchange);
    const before = await readArchive(extension);
    expect(before.rows).toHaveLength(180);
    await damageAndRestart(which, fault);
    await until("the archive", async () => isDeepStrictEqual(await readArchive(extension), before));
    const popup = createUi(await extension.open("popup.html"));
    await popup.amount({ section: "Spot" });
    expect((await popup.read({})).text).not.toMatch(/missing from the archive|can no longer be opened/);
    expect(exchange.calls(SNAPSHOT)).toEqual([]);
  });

  it("when first the archive is lost and then its twin, the next day is read with the same key", async () => {
    await saveTwoMonths(extension, exchange);
    const before = await readArchive(extension);
    await damageAndRestart("archive", "deleted with its folder");
    await until("the archive", async () => isDeepStrictEqual(await readArchive(extension), before));
    await until("the first run's end", async () =>
      extension.evaluate(async (api) => (await api.storage.session.get("stopped"))["stopped"] === null),
    );
    await editState(extension, { clock: undefined, budget: undefined });
    exchange.budget.reset();
    exchange.clock.advance(DAY_MS);
    await damageAndRestart("twin", "deleted with its folder");
    const popup = createUi(await extension.open("popup.html"));
    await popup.press("Sync");
    const day = new Date(exchange.clock.now() - DAY_MS).toISOString().slice(0, 10);
    const after = await until("the next day", async () => {
      const now = await readArchive(extension);
      return now.heads.length === 3 && now.heads.every(({ lastDay }) => lastDay === day) && now;
    });
    expect(after.rows.filter((row) => row.day !== day)).toEqual(before.rows);
  });
});

async function damageAndRestart(which: "archive" | "twin", fault: string): Promise<void> {
  await extension.running.puppeteer.close();
  ARCHIVE_FAULTS[fault]?.(archiveFiles(extension, which));
  exchange.log.length = 0;
  await extension.restart();
}
