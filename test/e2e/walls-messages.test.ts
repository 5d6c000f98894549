import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { askAll } from "./walls/ask-all.ts";
import { type Ask, connectEveryKind } from "./walls/connect-every-kind.ts";
import { keyForms } from "./walls/key-forms.ts";
import { malformedMessages } from "./walls/malformed-messages.ts";
import { type Found, readStores } from "./walls/read-stores.ts";
import { sendStrangeMessages } from "./walls/strange-messages.ts";

const PASSPHRASE = "correct horse battery staple";
const NEXT = "wrong mule battery paperclip";

let exchange: Exchange;
let extension: Extension;
let pages: Page[];
/** Everything that was ever answered. */
let answers: Found[];

beforeAll(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  exchange.clearFaults();
  exchange.budget.reset();
});
afterAll(() => exchange.close());

/** By the script of each page in turn. */
const ask: Ask = async (command, data) => {
  const page = pages[answers.length % pages.length];
  const [answer = ""] = (await page?.evaluate(askAll, [JSON.stringify({ command, data })])) ?? [];
  answers.push([`answer to ${command}`, answer]);
  return JSON.parse(answer);
};

/** Where texts hold one of these, in whatever form. */
function places(texts: Found[], secrets: Buffer[]): string[] {
  const forms = secrets.flatMap(keyForms);
  return texts.filter(([, text]) => forms.some((form) => text.includes(form))).map(([place]) => place);
}

/** No store that one of the pages can read holds a secret, and no key can be taken out. */
async function expectNothing(secrets: Buffer[], apiKeys: Buffer[]): Promise<void> {
  for (const page of pages) {
    const { texts, keys } = await page.evaluate(readStores);
    expect(places(texts, secrets)).toEqual([]);
    // Binance's name for the key lies in the open, in its record and nowhere else.
    for (const place of places(texts, apiKeys)) expect(place).toMatch(/^storage\.local key:\S+ apiKey$/);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatchObject({ extractable: false, taken: [] });
  }
}

describe.each(["chromium", "firefox"] as const)("a script inside the extension in %s", (browser) => {
  it("gets no byte of a key by any message, from any store, or out of any key it finds", async () => {
    extension = await launchExtension(browser, { exchange });
    pages = [await extension.open("options.html"), await extension.open("popup.html")];
    answers = [];
    const local = () => extension.evaluate((api) => api.storage.local.get());
    // Five accounts are more than may be read in a minute: the reading waits until all but one of them are gone.
    const hold = exchange.hold("/sapi/v1/accountSnapshot");
    const { ids, open, apiKeys, secrets } = await connectEveryKind(exchange, PASSPHRASE, ask);
    secrets.push(Buffer.from(NEXT));
    const nothing = () => expectNothing(secrets, apiKeys);
    await nothing();

    // What is malformed is not even answered, and changes nothing.
    const before = await local();
    for (const page of pages) {
      expect((await page.evaluate(askAll, malformedMessages())).filter((answer) => answer !== "")).toEqual([]);
    }
    expect(await local()).toEqual(before);

    // An exchange that repeats the key in what it says.
    const msg = `${open.apiKey} ${open.secret}`;
    exchange.fault("/sapi/v1/account/apiRestrictions", { kind: "error", code: -9999, msg }, { times: 1 });
    const { apiKey, secret } = open;
    expect(await ask("connect", { name: "Echo", apiKey, secret })).toMatchObject({ ok: false });
    await sendStrangeMessages(ask, apiKey);
    await nothing();

    for (const passphrase of [PASSPHRASE, NEXT]) {
      expect(await ask("lock", null)).toMatchObject({ ok: true });
      await nothing();
      expect(await ask("unlock", { passphrase })).toMatchObject({ ok: true });
      if (passphrase === NEXT) break;
      expect(await ask("changePassphrase", { current: PASSPHRASE, next: NEXT })).toMatchObject({ ok: true });
    }
    await nothing();

    for (const id of ids.slice(1))
      expect(await ask("removeAccount", { id, history: false })).toMatchObject({ ok: true });
    hold.release();
    expect(await ask("syncNow", null)).toMatchObject({ ok: true });
    await nothing();
    expect(places(answers, [...secrets, ...apiKeys])).toEqual([]);

    // All of that would have been seen, had it been there.
    await pages[0]?.evaluate(async (key) => {
      localStorage.setItem("planted", btoa(key));
    }, open.secret);
    const { texts } = (await pages[1]?.evaluate(readStores)) ?? { texts: [] };
    expect(places(texts, secrets)).toEqual(["localStorage planted"]);
  });
});
