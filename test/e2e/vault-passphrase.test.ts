import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { command } from "../soak/command.ts";
import { dumpArchive } from "./dump-archive.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { passDays } from "./pass-days.ts";
import { connectProtected, PASSPHRASE } from "./protected-account.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";

const POPUP = { viewport: { width: 380, height: 560 } };
const UNLOCKED = "The passphrase is on, and Daybook is unlocked";
/** How often a wrong passphrase is tried; each costs all its rounds. A hundred times in the soak. */
const TRIES = process.env["SOAK_REPORT"] ? 100 : 25;
const DAMAGED = { ok: false, failure: { kind: "key-damaged" } };

let exchange: Exchange;
let extension: Extension;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

type Item = Record<string, unknown>;
/** Everything in both storages, in one order. */
const stored = () =>
  extension.evaluate(async ({ storage }) => {
    const areas = await Promise.all([storage.local.get(), storage.session.get()]);
    return JSON.stringify(areas.map((items) => Object.entries(items).sort()));
  });
const put = (items: Record<string, Item>) =>
  extension.evaluate(async ({ storage }, changed) => storage.local.set(changed), items);
/** The item of `storage.local` that is called so or begins so. */
const find = (start: string) =>
  extension.evaluate(async ({ storage }, name): Promise<[string, Item]> => {
    const [found] = Object.entries(await storage.local.get()).filter(([item]) => item.startsWith(name));
    return found as [string, Item];
  }, start);
const other = (base64: unknown) => {
  const bytes = Buffer.from(String(base64), "base64");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64");
};
/** What anyone could compute who changes the header: its checksum needs no key. */
function withSum(header: Item): Item {
  const fields = ["v", "kdf", "iterations", "salt", "check"].map((name) => header[name]);
  return { ...header, sum: createHash("sha256").update(JSON.stringify(fields)).digest("base64") };
}
/** Unlocks by message; measured in the page, ms. */
const unlock = (passphrase: string) =>
  extension.evaluate(async (api, letters) => {
    const startedAt = performance.now();
    const answer = await api.runtime.sendMessage({ command: "unlock", data: { passphrase: letters } });
    return { answer, ms: Math.round(performance.now() - startedAt) };
  }, passphrase);

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it(`${TRIES} wrong passphrases leave everything as it was; the right one unlocks within a second`, async () => {
    extension = await launchExtension(browser, { exchange });
    await connectProtected(extension, exchange);
    const options = createUi(await extension.open("options.html"));
    await options.press("Lock now");
    await options.waitForText("Daybook is locked");
    const before = await stored();
    exchange.log.length = 0;
    await options.enter("Passphrase", `${PASSPHRASE}!`);
    await options.waitForText("That is not the passphrase. Nothing was removed.");
    const wrong = await extension.evaluate(
      async ({ runtime }, right, count) => {
        const tries: { answer: string; ms: number }[] = [];
        for (let time = 1; time < count; time += 1) {
          const startedAt = performance.now();
          const message = { command: "unlock", data: { passphrase: `${right}${time}` } };
          tries.push({ answer: JSON.stringify(await runtime.sendMessage(message)), ms: performance.now() - startedAt });
        }
        return tries;
      },
      PASSPHRASE,
      TRIES,
    );
    expect(wrong).toHaveLength(TRIES - 1);
    expect(new Set(wrong.map(({ answer }) => answer))).toEqual(
      new Set([JSON.stringify({ ok: false, failure: { kind: "wrong-passphrase" } })]),
    );
    expect(await stored()).toBe(before);
    expect(exchange.log).toEqual([]);

    await options.enter("Passphrase", PASSPHRASE);
    await options.waitForText(UNLOCKED);
    // Firefox remembers what it derived; after a start it has to do the whole work.
    await extension.restart();
    const { answer, ms } = await unlock(PASSPHRASE);
    expect(answer).toEqual({ ok: true, value: null });
    const tried = wrong.map((one) => Math.round(one.ms)).sort((a, b) => a - b);
    process.stdout.write(`${browser}: unlocks in ${ms} ms; a wrong one takes ${tried[0]} to ${tried.at(-1)} ms\n`);
    // The quickest of many that all do the same work: the test shares its cores with others.
    expect(Math.min(ms, ...tried)).toBeLessThan(1000);
  }, 180_000);

  it("a changed header is damaged, not a wrong passphrase, and never hangs", async () => {
    extension = await launchExtension(browser, { exchange });
    await connectProtected(extension, exchange);
    await command(extension, "lock");
    const [item, header] = await find("vault");
    const { iterations } = header;
    expect(iterations).toBe(1_000_000);
    const changes: Item[] = [
      { v: 2 },
      { kdf: "PBKDF2-SHA-1" },
      { iterations: 1 },
      { iterations: 1e12 },
      { iterations: 600_000 },
      { salt: other(header["salt"]) },
      { check: other(header["check"]) },
      { sum: other(header["sum"]) },
    ];
    const changed = changes.map((change) => ({ ...header, ...change }));
    for (const few of [1, 1e12]) changed.push(withSum({ ...header, iterations: few }));
    for (const tampered of changed) {
      await put({ [item]: tampered });
      const before = await stored();
      const { answer, ms } = await unlock(PASSPHRASE);
      expect([answer, tampered]).toEqual([DAMAGED, tampered]);
      expect(ms).toBeLessThan(5000);
      expect(await stored()).toBe(before);
    }
    // In words, where the user is told; and the way it was, it opens.
    const popup = createUi(await extension.open("popup.html", POPUP));
    await popup.press("Unlock");
    await popup.enter("Passphrase", PASSPHRASE);
    await popup.waitForText("The stored key can no longer be opened");
    expect((await popup.read({})).text).not.toContain("not the passphrase");
    await put({ [item]: header });
    expect(withSum(header)).toEqual(header);
    await popup.enter("Passphrase", PASSPHRASE);
    await popup.waitForText(/Close of .* synced/);
  });

  it("a changed field of a record is damaged although the passphrase is right; nothing is asked, nothing removed", async () => {
    extension = await launchExtension(browser, { exchange });
    await connectProtected(extension, exchange);
    await passDays(extension, exchange, 1);
    const [item, record] = await find("key:");
    const kek = record["kek"] as Item;
    const spot = async () => {
      const { stores } = await dumpArchive(extension);
      const states = stores.find(({ name }) => name === "state")?.rows ?? [];
      const state = states.find(([key]) => key === `account:${item.slice("key:".length)}`)?.[1];
      return (state as { wallets: { spot: { failure: unknown; tries: number } } }).wallets.spot;
    };
    const changes: Item[] = [
      { v: 2 },
      { alg: "Ed25519" },
      { apiKey: "b".repeat(64) },
      { iv: other(record["iv"]) },
      { wrapped: other(record["wrapped"]) },
      { createdAt: Number(record["createdAt"]) + 1 },
      { kek: { ...kek, kind: "device" } },
      { kek: { ...kek, salt: other(kek["salt"]) } },
      { kek: { ...kek, kdf: "PBKDF2-SHA-1" } },
      { kek: { ...kek, iterations: 1 } },
      { kek: { ...kek, iterations: 2_000_000 } },
      { kek: { ...kek, iterations: 1e12 } },
    ];
    const popup = createUi(await extension.open("popup.html", POPUP));
    for (const [index, change] of changes.entries()) {
      await put({ [item]: { ...record, ...change } });
      await command(extension, "lock");
      const before = await find("key:");
      expect((await unlock(PASSPHRASE)).answer, "the passphrase is right all the same").toMatchObject({ ok: true });
      exchange.log.length = 0;
      await command(extension, "syncNow");
      const { failure, tries } = await spot();
      expect([failure, change]).toEqual([DAMAGED.failure, change]);
      expect(tries, "tried anew").toBeGreaterThan(index);
      expect(exchange.log.filter(({ apiKey }) => apiKey !== undefined)).toEqual([]);
      expect(await find("key:")).toEqual(before);
    }
    await popup.waitForText("The stored key can no longer be opened");
    expect((await popup.read({})).text).not.toContain("not the passphrase");
    // The way it was, it opens.
    await put({ [item]: record });
    await popup.press("Sync");
    await savedDays(extension, 31, 1);
  });
});
