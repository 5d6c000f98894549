import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { dumpArchive } from "./dump-archive.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { exposed } from "./exposed.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createSearch } from "./profile/create-search.ts";
import { tracesOf } from "./profile/traces.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const PASSPHRASE = "four Loud geese paint 6 doors";
const OTHER = "two Soft bears hide 9 plums";
const WIDE = { viewport: { width: 1024, height: 768 } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("no log, error, answer, page or store of a whole run holds the API key, the secret, the passphrase or a signature", async () => {
    extension = await launchExtension(browser, { exchange });
    const logs = await extension.watchLogs();
    const account = exchange.addAccount({ assets: 3, days: 60, margin: false, futures: false });
    const { apiKey, secret } = account;
    const hidden = [secret, PASSPHRASE];
    const all = [apiKey, ...hidden];

    // Typed: the fields that must be masked are.
    const page = await extension.open("options.html", WIDE);
    const form = createUi(page);
    await form.choose("Protected by a passphrase");
    await form.fill("New passphrase", PASSPHRASE);
    await form.fill("Repeat the passphrase", PASSPHRASE);
    await form.fill("API key", apiKey);
    await form.fill("Secret key", `${secret.slice(0, -1)}${secret.endsWith("0") ? 1 : 0}`);
    expect(await exposed(page, [PASSPHRASE, secret.slice(0, -1)], { masked: false })).toEqual([]);
    expect(await exposed(page, [secret.slice(0, -1)], { masked: true }), "it can be found").toHaveLength(1);

    // Refused in three ways, once by an exchange that says back what it was sent.
    await form.press("Save and test");
    await form.waitForText("The secret does not fit the key");
    await form.fill("Secret key", secret);
    const echo = exchange.fault("/sapi/v1/account/apiRestrictions", {
      kind: "error",
      code: -9999,
      msg: `${apiKey} with ${secret} is not known`,
      status: 400,
    });
    await form.press("Save and test");
    await form.waitForText("Binance sent something new");
    expect(await exposed(page, hidden, { masked: false })).toEqual([]);
    echo();
    account.allowedIps = [];
    await form.press("Save and test");
    await form.waitForText("Binance refused the key");
    account.allowedIps = true;

    // A run that fails, and a run that does not; locked, and not unlocked.
    const failing = exchange.fault(SNAPSHOT, { kind: "error", code: -9999, msg: `${apiKey} ${secret}`, status: 400 });
    await form.press("Save and test");
    await form.waitForText("Connected.");
    expect(await exposed(page, all, { masked: true })).toEqual([]);
    const popupPage = await extension.open("popup.html");
    const popup = createUi(popupPage);
    await popup.waitForText("Binance sent something new");
    expect(await exposed(popupPage, all, { masked: true })).toEqual([]);
    failing();
    await popup.press("Sync");
    await savedDays(extension, 30, 1);
    await form.press("Lock now");
    await popup.press("Unlock");
    await popup.enter("Passphrase", `${PASSPHRASE}!`);
    await popup.waitForText("That is not the passphrase");
    expect(await exposed(popupPage, all, { masked: true })).toEqual([]);

    // Every command, answered well and badly.
    const id = await extension.evaluate(async ({ storage }) => {
      const { settings } = (await storage.local.get("settings")) as { settings: { accounts: { id: string }[] } };
      return settings.accounts[0]?.id ?? "";
    });
    const key = { name: "Second", apiKey, secret, mode: "passphrase" };
    const commands: [name: string, data: unknown][] = [
      ["connect", key],
      ["unlock", { passphrase: `${PASSPHRASE}?` }],
      ["makeKeyPair", { mode: "passphrase" }],
      ["unlock", { passphrase: PASSPHRASE }],
      ["connect", key],
      ["connect", { ...key, secret: `${secret}0` }],
      ["connect", { ...key, kind: "Ed25519" }],
      ["connect", { ...key, apiKey: secret, secret: apiKey }],
      ["connect", { ...key, mode: "device" }],
      ["makeKeyPair", { mode: "device" }],
      ["makeKeyPair", { mode: "passphrase" }],
      ["vaultState", null],
      ["setPassphrase", { passphrase: OTHER }],
      ["changePassphrase", { current: OTHER, next: PASSPHRASE }],
      ["changePassphrase", { current: PASSPHRASE, next: OTHER }],
      ["setAutoLock", { minutes: 15 }],
      ["syncNow", null],
      ["changeAccount", { id, name: "Renamed" }],
      ["orderAccounts", { ids: [id] }],
      ["lock", null],
    ];
    const answers: unknown[] = [];
    for (const [name, data] of commands) answers.push(await command(extension, name, data));
    expect(answers.every((answer) => typeof answer === "object" && answer !== null && "ok" in answer)).toBe(true);

    const items = await extension.evaluate(async ({ storage }) => {
      const [local, session] = await Promise.all([storage.local.get(), storage.session.get()]);
      return { records: Object.entries(local).filter(([name]) => name.startsWith("key:")), local, session };
    });
    for (const [name] of items.records) delete items.local[name];
    const places: Record<string, string> = {
      answers: JSON.stringify(answers),
      "storage but for the record": JSON.stringify([items.local, items.session]),
      archive: JSON.stringify(await dumpArchive(extension)),
      "options page": await page.evaluate(() => document.documentElement.outerHTML),
      popup: await popupPage.evaluate(() => document.documentElement.outerHTML),
    };
    // The worker is heard, and so are the pages.
    await page.evaluate("console.log('said by a page')");
    await extension.evaluate((api) => api.runtime.sendMessage({ command: "vaultState", data: null }));
    await logs.logInWorker("said by the worker");
    const said = ["said by a page", "said by the worker"];
    await until("what was logged", () => said.every((text) => logs.text().includes(text)));
    places["logs"] = logs.text();

    const signatures = new Set(exchange.log.flatMap(({ params }) => params["signature"] ?? []));
    expect(signatures.size).toBeGreaterThan(8);
    const traces = [...all, OTHER].flatMap((text) => tracesOf(text, Buffer.from(text)));
    const search = createSearch([
      ...traces,
      ...[...signatures].map((text) => ({ name: `signature ${text}`, bytes: Buffer.from(text) })),
    ]);
    const found = Object.entries(places).flatMap(([place, text]) =>
      [...search(Buffer.from(text))].map((trace) => `${trace} in ${place}`),
    );
    expect(found).toEqual([]);
    expect([...search(Buffer.from(JSON.stringify(items.records)))], "the record names its key").toEqual([
      `${apiKey}, itself`,
    ]);
  });

  it("a private key is masked while it is pasted and forgotten when it is kept", async () => {
    const { generateKeyPairSync } = await import("node:crypto");
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
    const [, body = ""] = pem.split("\n");
    const ed25519PublicPem = publicKey.export({ format: "pem", type: "spki" }).toString();
    const account = exchange.addAccount({
      assets: 3,
      days: 60,
      margin: false,
      futures: false,
      key: { ed25519PublicPem },
    });
    extension = await launchExtension(browser, { exchange });
    const page = await extension.open("options.html", WIDE);
    const form = createUi(page);
    await form.choose("Import a private key (PEM: Ed25519 or RSA)");
    await form.fill("API key", account.apiKey);
    await form.fill("Private key", pem);
    expect(await exposed(page, [body], { masked: false })).toEqual([]);
    expect(await exposed(page, [body], { masked: true }), "it can be found").toHaveLength(1);
    await form.press("Show private key");
    expect(await exposed(page, [body], { masked: false }), "shown when asked for").toHaveLength(1);
    await form.press("Save and test");
    await form.waitForText("Connected.");
    expect(await exposed(page, [body], { masked: true })).toEqual([]);
  });
});
