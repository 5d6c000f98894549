import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { type Exchange, startExchange } from "./index.ts";

let exchange: Exchange;
beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => exchange.close());

it.each([
  ["SPOT", "documentation-spot.json"],
  ["MARGIN", "documentation-margin.json"],
  ["FUTURES", "documentation-futures.json"],
])("the %s answer is the documentation's, word for word, moved to the newest close", async (type, file) => {
  exchange.clock.freeze(Date.parse("2028-03-01T00:00:00Z"));
  const printed = (await readFile(new URL(file, import.meta.url), "utf8")).replace(/\s/g, "");
  const { text } = await createClient(exchange).snapshot(exchange.documentation, { type });
  // 2028 is a leap year.
  expect(text).toBe(printed.replace("1576281599000", String(Date.parse("2028-02-29T23:59:59.000Z"))));
});

it("has exactly the figures the project promises to show", () => {
  exchange.clock.freeze(Date.parse("2026-11-22T10:00:00Z"));
  const { documentation } = exchange;
  expect(documentation.snapshot("SPOT", "2026-11-21").data.totalAssetOfBtc).toBe("0.09942700");
  expect(documentation.snapshot("MARGIN", "2026-11-21").data.marginLevel).toBe("2748.02909813");
  expect(documentation.snapshot("FUTURES", "2026-11-21").data.position[0]?.markPrice).toBe("7257.66239673");
});
