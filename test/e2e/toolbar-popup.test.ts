import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { connectAccount } from "../gallery/connect-account.ts";
import { command } from "../soak/command.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { createPrivilegedScope } from "./firefox-privileged-scope.ts";
import { pressInPopup } from "./press-in-popup.ts";
import { PASSPHRASE } from "./protected-account.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";
import type { View } from "./view.ts";

const SPOT = { margin: false, futures: false };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

/** The popup as the toolbar opens it, once that text is there. */
async function openShowing(text: string): Promise<View> {
  const popup = await extension.openPopup();
  await createUi(popup).waitForText(text);
  return popup;
}

const isOpen = () => extension.evaluate((api) => api.extension.getViews({ type: "popup" }).length > 0);
const isClosed = () => until("the popup to close", async () => !(await isOpen()));
const pressEscape = (popup: View) => pressInPopup(extension, popup, "Escape");

/** The window it got, how much of the page lies outside of it, and what can be scrolled in it. */
function measure(popup: View) {
  return popup.evaluate(() => {
    const { documentElement: root, body } = document;
    const scrolling = [...document.querySelectorAll("body, body *")].filter(
      (one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    return {
      size: [innerWidth, innerHeight],
      body: body.clientWidth,
      outside: [root.scrollWidth - innerWidth, root.scrollHeight - innerHeight],
      bars: [innerWidth - root.clientWidth, innerHeight - root.clientHeight],
      scrolling: scrolling.map(({ tagName, className }) => `${tagName} ${className}`),
    };
  });
}

/** Size and scroll bars; `scrolls`: there is more than fits, which its middle part scrolls. */
async function expectFits(popup: View, scrolls: boolean): Promise<void> {
  const size = [380, 560];
  // A popup grows to its size a moment after it is there.
  await until("the popup to have its size", async () => `${(await measure(popup)).size}` === `${size}`);
  const scrolling = scrolls ? ["MAIN scroll"] : [];
  expect(await measure(popup)).toEqual({ size, body: 380, outside: [0, 0], bars: [0, 0], scrolling });
}

/** What has the focus, by its text or label, as long as the window has it. */
const focused = (popup: View) =>
  popup.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!document.hasFocus() || element === null || element === document.body) return null;
    return element.labels?.[0]?.textContent ?? element.textContent;
  });
const focusOn = (popup: View, name: string) =>
  until(`the focus on ${name}`, async () => (await focused(popup)) === name);

/** The keyboard is in the popup, at its beginning: Tab leads to that. (Headless Firefox has Tab go elsewhere at first.) */
async function expectAtStart(popup: View, next: string): Promise<void> {
  await until("the keyboard", () => popup.evaluate(() => document.hasFocus()));
  expect(await focused(popup)).toBeNull();
  if (extension.name === "firefox") return;
  await pressInPopup(extension, popup, "Tab");
  await focusOn(popup, next);
}

describe.each(["chromium", "firefox"] as const)("the toolbar's popup in %s", (browser) => {
  it("is as large as intended and scrolls inside only: at first run, with many assets, locked; Escape closes it", async () => {
    extension = await launchExtension(browser, { exchange });
    const first = await openShowing("Connect Binance");
    await expectFits(first, false);
    await expectAtStart(first, "Connect Binance");
    await pressEscape(first);
    await isClosed();

    await command(extension, "setPassphrase", { passphrase: PASSPHRASE });
    await connectAccount({ exchange, extension }, { ...SPOT, assets: 60 }, "Mine", "passphrase");
    const filled = await openShowing("Mine");
    await until("all rows", () => filled.evaluate(() => document.querySelectorAll(".asset").length > 40));
    await expectFits(filled, true);
    await expectAtStart(filled, "Hide");
    await pressEscape(filled);
    await isClosed();

    await command(extension, "lock");
    const locked = await openShowing("Locked. Unlock");
    await expectFits(locked, true);
    await createUi(locked).press("Unlock");
    await focusOn(locked, "Passphrase");
    await expectFits(locked, true);
    await pressEscape(locked);
    await isClosed();
  });
});

// Firefox's panel takes the key before any page sees it, and closes at once.
it("chromium: Escape closes what is open in the popup first, then the popup", async () => {
  extension = await launchExtension("chromium", { exchange });
  await connectAccount({ exchange, extension }, { ...SPOT, assets: 30 }, "Mine");
  const popup = (await openShowing("Mine")) as Page;
  const ui = createUi(popup);
  const shown = (selector: string) => popup.evaluate((one) => document.querySelector(one) !== null, selector);

  await ui.press("More");
  await until("the menu", () => shown("#menu:popover-open"));
  await pressEscape(popup);
  await until("the menu to close", async () => !(await shown("#menu:popover-open")));
  await focusOn(popup, "");

  await ui.press("More");
  await ui.press("Keyboard shortcuts");
  await until("the dialog", () => shown("dialog[open]"));
  await pressEscape(popup);
  await until("the dialog to close", async () => !(await shown("dialog[open]")));

  await ui.fill("Search", "bt");
  await pressEscape(popup);
  expect(await popup.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("");
  expect(await isOpen()).toBe(true);
  await pressEscape(popup);
  await isClosed();
});

it("firefox: is as large when its button is pinned to the toolbar, and cuts nothing where it gets another width", async () => {
  extension = await launchExtension("firefox", { exchange });
  await connectAccount({ exchange, extension }, {}, "Mine");
  const privileged = await createPrivilegedScope(extension.running.puppeteer);
  const place = await privileged.evaluate(`(() => {
    const policy = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(extension.running.origin).hostname)});
    const widget = policy.id.toLowerCase().replace(/[^a-z0-9_-]/g, "_") + "-browser-action";
    CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
    return CustomizableUI.getPlacementOfWidget(widget).area;
  })()`);
  expect(place).toBe("nav-bar");
  const pinned = await openShowing("Mine");
  await expectFits(pinned, true);
  await pressEscape(pinned);
  await isClosed();

  // The widths Firefox's overflow menu has had for a popup.
  const page = await extension.open("popup.html");
  await createUi(page).waitForText("Mine");
  for (const width of [348, 425]) {
    await page.setViewport({ width, height: 560 });
    const cut = await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      const app = document.getElementById("app")?.getBoundingClientRect();
      const seen = [...document.querySelectorAll("#app :not(.sr-only, option)")].filter((one) => one.checkVisibility());
      const out = seen.filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < (app?.left ?? 0) || right > (app?.right ?? 0) + 0.5;
      });
      return [app?.width, ...out.map((one) => one.outerHTML.slice(0, 80))];
    });
    expect(cut).toEqual([width]);
  }
});
