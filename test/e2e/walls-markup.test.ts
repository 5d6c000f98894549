import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange, Fault } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createUi } from "./ui/create-ui.ts";
import { MARKUP, withMarkup } from "./walls/with-markup.ts";

const RIGHTS = "/sapi/v1/account/apiRestrictions";
const POPUP = { viewport: { width: 380, height: 560 } };

/** What an exchange could say with markup in it, and what is shown of it. */
const SAYINGS: [Fault, RegExp][] = [
  [{ kind: "error", status: 400, code: -9999, msg: MARKUP }, /code -9999/],
  [{ kind: "body", body: `<!doctype html><title>${MARKUP}</title>${MARKUP}`, contentType: "text/html" }, /not JSON/],
  [{ kind: "error", status: 401, code: -2015, msg: `request ip: 7${MARKUP}` }, /Binance saw 7\./],
];

let exchange: Exchange;
let extension: Extension;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  exchange.clearFaults();
  exchange.budget.reset();
  await extension.close();
});
afterAll(() => exchange.close());

/** No element came of it: nothing here is ever an image or bold. */
async function expectNoElement(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.querySelectorAll("img, b, [onerror]").length)).toBe(0);
}

/** Everything that is folded is opened. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

describe.each(["chromium", "firefox"] as const)("markup in %s", (browser) => {
  it("is shown as text in the names of account, assets, position and rights, and not at all in errors", async () => {
    const account = exchange.addAccount({ seed: 6, assets: 3, days: 3 });
    exchange.fault("/sapi/v1/accountSnapshot", { kind: "transform", edit: withMarkup });
    extension = await launchExtension(browser, { exchange });
    const options = await extension.open("options.html", { viewport: { width: 1024, height: 768 } });
    const form = createUi(options);
    await form.fill("Name", MARKUP);
    await form.fill("API key", account.apiKey);
    await form.fill("Secret key", account.secret);
    for (const [fault, shown] of SAYINGS) {
      exchange.fault(RIGHTS, fault, { times: 1 });
      await form.press("Save and test");
      await form.waitForText(shown);
      expect(await options.evaluate(() => document.body.innerText)).not.toContain(MARKUP);
      await expectNoElement(options);
    }

    exchange.fault(RIGHTS, { kind: "transform", edit: (json) => ({ ...json, [`enable${MARKUP}`]: true }) });
    await form.press("Save and test");
    await form.waitForText(`It is better to turn off “enable${MARKUP}`);
    await form.press("Keep it, although it may trade");
    await form.read({ section: "Accounts", row: MARKUP });
    await form.waitForText(`Turned on at Binance: “enable${MARKUP}`);

    const page = await extension.open("popup.html", POPUP);
    const popup = createUi(page);
    await popup.read({ section: "Futures" }, ({ amounts }) => amounts.length > 0);
    await unfold(page);
    for (const section of ["Spot", "Cross margin", "Futures", "Top assets"]) await popup.read({ section, row: MARKUP });
    await popup.waitForText(`The key of “${MARKUP}” may trade`);
    await expectNoElement(page);

    await form.press("Remove");
    await form.waitForText(`Remove “${MARKUP}”?`);
    await expectNoElement(options);
  });
});
