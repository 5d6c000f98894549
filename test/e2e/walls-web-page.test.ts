import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { until } from "./until.ts";
import { editedBuild } from "./walls/edited-build.ts";

const PAGES = ["options.html", "popup.html"];
const OURS = /^(chrome|moz)-extension:/;
const TIME = "/api/v3/time";

let exchange: Exchange;
let extension: Extension;
let build: string | undefined;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
beforeEach(() => {
  const body = "<!doctype html><title>A web page</title><body></body>";
  exchange.fault(TIME, { kind: "answer", status: 200, contentType: "text/html", body });
});
afterEach(async () => {
  exchange.clearFaults();
  await extension.close();
  if (build) rmSync(build, { recursive: true });
  build = undefined;
});
afterAll(() => exchange.close());

/** A page of the very host that Daybook may read. */
async function openWebPage(): Promise<Page> {
  const page = await extension.running.puppeteer.newPage();
  await page.goto(`https://api.binance.com${TIME}`);
  return page;
}

/** Where frames end that a web page points at pages of the extension. */
async function frameAll(page: Page): Promise<string[]> {
  const addresses = PAGES.map((path) => `${extension.running.origin}/${path}`);
  await page.evaluate(
    (list) =>
      Promise.all(
        list.map((address) => {
          const frame = document.createElement("iframe");
          frame.src = address;
          const over = new Promise((resolve) => {
            frame.onload = resolve;
            frame.onerror = resolve;
          });
          document.body.append(frame);
          return over;
        }),
      ),
    addresses,
  );
  const frames = await until("the frames", () => {
    const children = page.mainFrame().childFrames();
    return children.length === PAGES.length && children;
  });
  return Promise.all(frames.map((frame) => frame.evaluate(() => document.documentURI)));
}

describe.each(["chromium", "firefox"] as const)("a web page in %s", (browser) => {
  it("can neither frame the extension, nor open or read a file of it, nor speak to it", async () => {
    extension = await launchExtension(browser, { exchange });
    const page = await openWebPage();
    for (const address of await frameAll(page)) expect(address).not.toMatch(OURS);

    const got = await page.evaluate(async (origin) => {
      const loads = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
        new Promise((resolve) => {
          element.onload = () => resolve(path);
          element.onerror = () => resolve(null);
          element.src = `${origin}${path}`;
          document.body.append(element);
        });
      const read = (path: string) =>
        fetch(`${origin}${path}`).then(
          () => path,
          () => null,
        );
      const found = [
        await loads(new Image(), "/icon/16.png"),
        await loads(document.createElement("script"), "/background.js"),
        await read("/manifest.json"),
        await read("/options.html"),
      ];
      return found.filter((path) => path !== null);
    }, extension.running.origin);
    expect(got).toEqual([]);

    // Without `externally_connectable` there is no door at all.
    const doors = await page.evaluate(() => {
      const scope = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
      return [typeof scope.chrome?.runtime, typeof scope.browser?.runtime];
    });
    expect(doors).toEqual(["undefined", "undefined"]);
  });

  it("could not frame it by the policy alone, were its files open to the web", async () => {
    build = editedBuild(browser, (manifest) => {
      manifest.web_accessible_resources = [{ resources: ["*"], matches: ["<all_urls>"] }];
    });
    extension = await launchExtension(browser, { exchange, extensionDir: build });
    const page = await openWebPage();
    for (const address of await frameAll(page)) expect(address).not.toMatch(OURS);
    // They are open indeed.
    const status = await page.evaluate(
      (url) => fetch(url).then((answer) => answer.status),
      [extension.running.origin, PAGES[0]].join("/"),
    );
    expect(status).toBe(200);
  });
});
