import { afterEach, beforeEach, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { connect } from "./connect.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { passDays } from "./pass-days.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const API = "https://api.binance.com/*";
const DATA = "https://data-api.binance.vision/*";
const SNAPSHOT = "/sapi/v1/accountSnapshot";
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

const complete = (days: number) => savedDays(extension, days);
const origins = async () => (await extension.evaluate((api) => api.permissions.getAll())).origins?.toSorted();

// Chromium does not let anyone remove what the manifest requires (the last test), so this is about Firefox.
it.each([
  ["both hosts", [API, DATA], "api.binance.com"],
  ["the prices' host", [DATA], "data-api.binance.vision"],
])(
  "firefox: says that the access to %s was removed, not that it is offline, and one click gives it back",
  async (_name, taken, host) => {
    extension = await launchExtension("firefox", { exchange });
    const privileged = await createPrivilegedScope(extension.running.puppeteer);
    // The question is Firefox's own; the button has to ask it from a real click all the same.
    await privileged.evaluate("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
    await connect(extension, exchange.addAccount({ seed: 17, assets: 3, days: 60 }));
    await complete(30);
    await passDays(extension, exchange, 1);
    expect(await extension.evaluate((api, hosts) => api.permissions.remove({ origins: hosts }), taken)).toBe(true);
    exchange.log.length = 0;

    // Said at once, without a press of Sync: taking it away is an event of its own.
    const popup = createUi(await extension.open("popup.html", POPUP));
    await popup.waitForText(`Access to ${host} was removed`);
    const { text } = await popup.read({});
    expect(text).not.toMatch(/offline|did not answer/i);
    expect(await popup.amount({ section: "Spot" })).toMatch(/^\d/);
    await popup.press("Sync");
    await popup.waitForText(`Access to ${host} was removed`);
    expect(exchange.log, "nothing is sent that cannot come back").toEqual([]);

    await popup.press("Grant access");
    await complete(31);
    expect(await origins()).toEqual([API, DATA]);
    await until("the notice to go", async () => !(await popup.read({})).text.includes("Access to"));
    expect(exchange.calls(SNAPSHOT)).toHaveLength(3);
  },
);

it("firefox: reads by itself when the access comes back elsewhere than in the popup", async () => {
  extension = await launchExtension("firefox", { exchange });
  await connect(extension, exchange.addAccount({ seed: 18, assets: 3, days: 60 }));
  await complete(30);
  await passDays(extension, exchange, 1);
  await extension.evaluate((api, hosts) => api.permissions.remove({ origins: hosts }), [API, DATA]);
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  // As the switch on Firefox's page of extensions does it.
  await privileged.evaluate(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { extension } = [...WebExtensionPolicy.getActiveExtensions()].find(({ mozExtensionHostname }) => mozExtensionHostname === ${JSON.stringify(new URL(extension.running.origin).hostname)});
    await ExtensionPermissions.add(extension.id, { permissions: [], origins: ${JSON.stringify([API, DATA])} }, extension);
  })()`);
  await complete(31);
});

it("chromium: what the manifest requires cannot be removed from within", async () => {
  extension = await launchExtension("chromium", { exchange });
  const answer = await extension.evaluate(
    (api, hosts) => api.permissions.remove({ origins: hosts }).then(String, (error) => error.message),
    [API],
  );
  expect(answer).toMatch(/required permissions/i);
  expect(await origins()).toEqual([API, DATA]);
});
