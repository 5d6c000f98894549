import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { type DumpedArchive, dumpArchive } from "./dump-archive.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { loadArchive } from "./load-archive.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const V1: DumpedArchive = JSON.parse(readFileSync("test/fixtures/archives/v1.json", "utf8"));
const WORTH = "0.09942700";

let exchange: Exchange;
let extension: Extension;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterAll(() => exchange.close());
afterEach(() => extension.close());
beforeEach(() => {
  exchange.budget.reset();
  exchange.log.length = 0;
});

/** Opens the archive in a page as another version would, or deletes it; answers how that went. */
const asAnother = (version: number | "delete") =>
  extension.evaluate(async (_, asked) => {
    const request = asked === "delete" ? indexedDB.deleteDatabase("daybook") : indexedDB.open("daybook", asked);
    const outcome = new Promise<string>((resolve) => {
      request.onsuccess = () => resolve("done");
      request.onerror = () => resolve(`${request.error?.name}`);
      globalThis.setTimeout(() => resolve("blocked"), 5000);
    });
    return outcome.finally(() => request.result?.close());
  }, version);

const firstSync = async () => {
  await connect(extension, exchange.documentation);
  await until("the first sync", async () => {
    const { heads, needs } = await readArchive(extension);
    return heads.length === 3 && needs.length === 0;
  });
};
const rowsOf = ({ stores }: DumpedArchive, wanted: string) => stores.find(({ name }) => name === wanted)?.rows;

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("gives way when another page upgrades the archive, and then only reads it", async () => {
    extension = await launchExtension(browser, { exchange });
    await firstSync();
    expect(await asAnother(2)).toBe("done");
    const before = await dumpArchive(extension);
    exchange.log.length = 0;

    for (const start of ["at once", "after a restart"]) {
      const popup = createUi(await extension.open("popup.html"));
      await popup.press("Sync");
      await popup.waitForText("This archive was written by a newer Daybook");
      expect(await popup.amount({ section: "Spot" }), start).toBe(WORTH);
      await extension.restart();
    }
    expect(await dumpArchive(extension)).toEqual(before);
    expect(exchange.log).toEqual([]);
  });

  it("gives way when another page deletes the archive", async () => {
    extension = await launchExtension(browser, { exchange });
    await firstSync();
    expect(await asAnother("delete")).toBe("done");
  });

  it("opens an archive of schema 1 as it was, however often it is killed over it", async () => {
    extension = await launchExtension(browser, { exchange });
    await loadArchive(extension, V1);
    for (const afterMs of [0, 150, 600]) {
      await extension.restart();
      await setTimeout(afterMs);
      await extension.kill();
    }
    await extension.restart();
    await until("the heads to be mirrored", () =>
      extension.evaluate(async ({ storage }) => "heads" in (await storage.local.get())),
    );
    const now = await dumpArchive(extension);
    for (const store of ["heads", "snapshots", "closes", "prices"])
      expect(rowsOf(now, store)).toEqual(rowsOf(V1, store));
    const popup = createUi(await extension.open("popup.html"));
    expect(await popup.amount({ section: "Spot" })).toBe(WORTH);
    expect((await popup.read({})).text).not.toContain("missing from the archive");
  });
});
