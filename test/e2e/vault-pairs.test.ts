import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { passDays } from "./pass-days.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";
import { unlockInPopup } from "./unlock-in-popup.ts";

const PASSPHRASE = "five Quiet foxes carry 8 bells";
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

const strangersPem = () => generateKeyPairSync("ed25519").publicKey.export({ format: "pem", type: "spki" }).toString();
const complete = (days: number) => savedDays(extension, days, 1);

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it.each(["device", "passphrase"] as const)(
    "mode %s: a pair made here signs so that the exchange, which knows its public PEM alone, accepts it; also later",
    async (mode) => {
      extension = await launchExtension(browser, { exchange });
      const form = createUi(await extension.open("options.html", { viewport: { width: 1024, height: 768 } }));
      await form.choose(mode === "device" ? "In this browser profile only" : "Protected by a passphrase");
      if (mode === "passphrase") {
        await form.fill("New passphrase", PASSPHRASE);
        await form.fill("Repeat the passphrase", PASSPHRASE);
      }
      await form.choose("Make a key pair here instead (Ed25519)");
      await form.press("Make the key pair");
      const pem = await form.valueOf("Public key");
      // While the user is at Binance the worker dies.
      await extension.stopWorker();

      const wallets = { margin: false, futures: false };
      const account = exchange.addAccount({
        assets: 3,
        days: 60,
        ...wallets,
        key: { ed25519PublicPem: strangersPem() },
      });
      await form.fill("API key", account.apiKey);
      await form.press("Save and test");
      await form.waitForText("The secret does not fit the key");
      expect(exchange.log.filter(({ code }) => code === -1022)).toHaveLength(1);
      account.setPublicKey(pem);
      exchange.log.length = 0;
      await form.press("Save and test");
      await form.waitForText("Connected.");
      await complete(30);

      // Its worker was stopped, and starts with nothing in memory.
      await passDays(extension, exchange, 1);
      await createUi(await extension.open("popup.html", POPUP)).press("Sync");
      await complete(31);

      await passDays(extension, exchange, 1);
      await extension.restart();
      if (mode === "passphrase") await unlockInPopup(extension, PASSPHRASE);
      await complete(32);

      const signed = exchange.log.filter(({ apiKey }) => apiKey === account.apiKey);
      expect(signed.every(({ status }) => status === 200)).toBe(true);
      expect(signed.filter(({ path }) => path === "/sapi/v1/accountSnapshot")).toHaveLength(3);
      // 64 bytes in base64, as Ed25519 signs.
      for (const { params } of signed) expect(params["signature"]).toMatch(/^[A-Za-z0-9+/]{86}==$/);
    },
  );
});
