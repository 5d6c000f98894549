import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { createUi } from "./ui/create-ui.ts";

let exchange: Exchange;
let extension: Extension;
const profile = mkdtempSync(join(tmpdir(), "daybook-private-"));

/** Firefox in permanent private mode, with the extension allowed in it as a user does in the add-on manager. */
beforeAll(async () => {
  exchange = await exchangeAtNoon();
  extension = await launchExtension("firefox", { exchange, profile });
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  const id = `WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(extension.running.origin).hostname)}).id`;
  await privileged.evaluate(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const id = ${id};
    await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
    await (await AddonManager.getAddonByID(id)).reload();
  })()`);
  await extension.running.puppeteer.close();
  appendFileSync(join(profile, "prefs.js"), 'user_pref("browser.privatebrowsing.autostart", true);\n');
  await extension.restart();
});
afterAll(async () => {
  await extension.close();
  await exchange.close();
  rmSync(profile, { recursive: true, force: true });
});

it("says on a clear screen that this browser keeps nothing, and keeps no key", async () => {
  const popup = createUi(await extension.open("popup.html"));
  await popup.waitForText("This browser keeps nothing");
  expect((await popup.read({})).text).not.toContain("Connect Binance");

  const account = exchange.addAccount({ days: 5 });
  const options = createUi(await extension.open("options.html"));
  await options.waitForText("This browser keeps nothing");
  const connection = { name: "Main", apiKey: account.apiKey, secret: account.secret };
  const data = { kind: "HMAC", mode: "device", ...connection };
  const answer = await extension.evaluate(async ({ runtime }, message) => runtime.sendMessage(message), {
    command: "connect",
    data,
  });
  expect(answer).toMatchObject({ ok: false, failure: { kind: "storage", reason: "KeepsNothing" } });
  const local = JSON.stringify(await extension.evaluate(async ({ storage }) => storage.local.get()));
  expect(local).not.toContain(account.apiKey);
  expect(local).not.toContain(account.secret);
  expect(exchange.calls("/sapi/v1/accountSnapshot")).toEqual([]);
});
