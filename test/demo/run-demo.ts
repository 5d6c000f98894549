import { mkdirSync } from "node:fs";
import { type Extension, launchExtension } from "../e2e/extension.ts";
import type { BrowserName } from "../e2e/find-browser.ts";
import { installBrowsers } from "../e2e/install-browsers.ts";
import { createUi } from "../e2e/ui/create-ui.ts";
import { type ExchangeAccount, startExchange } from "../exchange/index.ts";
import { hasDisplay } from "./has-display.ts";
import { readBalances } from "./read-balances.ts";

const PICTURES = "artifacts";

/**
 * Connects an account of the sandbox exchange by typing its key into the options page, waits for the first 30 days,
 * and tells line by line what the popup then shows. With a display the window stays until it is closed.
 */
export async function runDemo(browser: BrowserName, tell: (line: string) => void): Promise<void> {
  installBrowsers([browser]);
  const exchange = await startExchange();
  try {
    const account = exchange.addAccount({ seed: 20, assets: 12, days: 60 });
    const extension = await launchExtension(browser, { exchange, headless: !hasDisplay() });
    try {
      await showAccount(extension, account, tell);
      if (hasDisplay()) {
        tell("The window stays until you close it.");
        await new Promise((resolve) => extension.running.puppeteer.once("disconnected", resolve));
      }
    } finally {
      await extension.close();
    }
  } finally {
    await exchange.close();
  }
}

async function showAccount(extension: Extension, account: ExchangeAccount, tell: (line: string) => void) {
  const options = await extension.open("options.html", { viewport: { width: 1024, height: 768 } });
  const form = createUi(options);
  await form.fill("Name", "Demo account");
  await form.fill("API key", account.apiKey);
  await form.fill("Secret key", account.secret);
  await form.press("Save and test");

  const popup = await extension.open("popup.html", { viewport: { width: 380, height: 560 } });
  const { day, wallets } = await readBalances(createUi(popup));
  tell(`Close of ${day}, UTC`);
  for (const { name, btc } of wallets) tell(`${name.padEnd(13)} ${btc} BTC`);

  mkdirSync(PICTURES, { recursive: true });
  for (const [name, page] of [
    ["popup", popup],
    ["options", options],
  ] as const) {
    const path = `${PICTURES}/${name}-${extension.name}.png` as const;
    await page.bringToFront();
    await page.screenshot({ path, fullPage: name === "options" });
    tell(`Picture: ${path}`);
  }
}
