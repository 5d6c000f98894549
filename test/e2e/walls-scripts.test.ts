import { readdirSync, rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension, shippedBuild } from "./extension.ts";
import { until } from "./until.ts";
import type { Attempts } from "./walls/attempt.ts";
import { editedBuild } from "./walls/edited-build.ts";
import { inBackground } from "./walls/in-background.ts";
import { requestAttempts } from "./walls/request-attempts.ts";
import { scriptAttempts } from "./walls/script-attempts.ts";
import { hostOf, type Tried, trying } from "./walls/try-attempts.ts";
import { workerAttempts } from "./walls/worker-attempts.ts";

const ATTEMPTS: Attempts = { ...scriptAttempts, ...requestAttempts };
const TRUSTED_TYPES = /; require-trusted-types-for 'script'; trusted-types 'none'/;

let exchange: Exchange;
let extension: Extension;
let build: string | undefined;

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  if (build) rmSync(build, { recursive: true });
  build = undefined;
});
afterAll(() => exchange.close());

function expectAllRefused({ refused, breached }: Tried, attempts: Attempts): void {
  expect(breached).toEqual([]);
  expect(Object.keys(refused)).toEqual(Object.keys(attempts));
}

/** Every page of the build and the background try everything, and the policy refuses it. */
async function expectWalls(): Promise<void> {
  const pages = readdirSync(shippedBuild(extension.name)).filter((file) => file.endsWith(".html"));
  expect(pages).toEqual(expect.arrayContaining(["options.html", "popup.html"]));
  for (const path of pages) {
    const page = await extension.open(path);
    expectAllRefused((await page.evaluate(trying(ATTEMPTS, path))) as Tried, ATTEMPTS);
  }
  // An event wakes the background, should it sleep by now.
  await extension.evaluate((api) => api.runtime.sendMessage("wake up").catch(() => {}));
  expectAllRefused(await inBackground<Tried>(extension, trying(workerAttempts, "background")), workerAttempts);
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it("lets no script in and no request out, neither from its pages nor from its background", async () => {
    extension = await launchExtension(browser, { exchange });
    await expectWalls();

    // Each of them gets through on a page without a policy, so each is a good one. When the last of them has, nothing of
    // those before can still be on its way.
    const open = await extension.running.puppeteer.newPage();
    for (const [name, attempt] of Object.entries(ATTEMPTS)) {
      await open.evaluate(trying({ [name]: attempt }, "elsewhere", { untilRefused: false }));
      await until(`"${name}" to get through`, async () => {
        if (extension.strangers().includes(hostOf("elsewhere", name))) return true;
        return ((await open.evaluate("breached")) as string[]).includes(name);
      });
    }
    expect(extension.strangers().filter((host) => !host.endsWith("-from-elsewhere.example"))).toEqual([]);
  });
});

// The oldest Firefox that is supported knows no Trusted Types; every Chromium that is, does.
it("does so in firefox by its policy alone, where there are no Trusted Types", async () => {
  build = editedBuild("firefox", ({ content_security_policy: csp }) => {
    expect(csp.extension_pages).toMatch(TRUSTED_TYPES);
    csp.extension_pages = csp.extension_pages.replace(TRUSTED_TYPES, "");
  });
  extension = await launchExtension("firefox", { exchange, extensionDir: build });
  await expectWalls();
  expect(extension.strangers()).toEqual([]);
});
