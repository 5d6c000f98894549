import { createPrivateKey, createPublicKey, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../exchange/index.ts";
import { connectKind, KINDS } from "./connect-kind.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { openSeed } from "./profile/open-seed.ts";
import { plantInDatabase, plantInStorage } from "./profile/plant.ts";
import { searchProfile } from "./profile/search-profile.ts";
import { tracesOf } from "./profile/traces.ts";
import { savedDays } from "./saved-days.ts";
import { createUi } from "./ui/create-ui.ts";

const PASSPHRASE = "seven Brisk otters juggle 4 lamps";

let exchange: Exchange;
let extension: Extension;
let profile: string;
beforeEach(async () => {
  exchange = await exchangeAtNoon();
  profile = mkdtempSync(join(tmpdir(), "daybook-searched-"));
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const marker = (where: string) => tracesOf(`marker in ${where}`, Buffer.from(randomBytes(24).toString("hex")));

/** The public half of a seed, as PEM; the twelve bytes before it say "PKCS#8, Ed25519". */
function publicPemOf(seed: Buffer): string {
  const key = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const pair = createPrivateKey({ key, format: "der", type: "pkcs8" });
  return createPublicKey(pair).export({ format: "pem", type: "spki" }).toString().trim();
}

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it.each(["device", "passphrase"] as const)(
    "mode %s: no file of the profile holds a secret, a seed or the passphrase in any form, but every planted marker",
    async (mode) => {
      extension = await launchExtension(browser, { exchange, profile, keepsSessions: true });
      const tab = randomBytes(16).toString("hex");
      await extension.open(`options.html#${tab}`);
      const secrets = new Map<string, Buffer>();
      const apiKeys: string[] = [];
      for (const [index, kind] of KINDS.entries()) {
        const passphrase = mode === "passphrase" ? { letters: PASSPHRASE, first: index === 0 } : undefined;
        const { account, secret, publicPem } = await connectKind(extension, exchange, kind, { name: kind, passphrase });
        apiKeys.push(account.apiKey);
        await savedDays(extension, 30, index + 1);
        const opened = kind === "HMAC" ? null : await openSeed(extension, account.apiKey);
        // The right thing is looked for: it is the private half of what the exchange knows.
        if (opened) expect(publicPemOf(opened)).toBe(publicPem.trim());
        if (secret && opened) expect(opened).toEqual(secret);
        secrets.set(kind, secret ?? opened ?? Buffer.alloc(0));
      }
      if (mode === "passphrase") {
        const key = await extension.evaluate(
          async ({ storage }) => (await storage.session.get("vaultKey"))["vaultKey"],
        );
        secrets.set("derived key", Buffer.from((key as { key: string }).key, "base64"));
        secrets.set("passphrase", Buffer.from(PASSPHRASE));
        const options = createUi(await extension.open("options.html"));
        await options.press("Lock now");
        await options.enter("Passphrase", PASSPHRASE);
        await options.waitForText("The passphrase is on, and Daybook is unlocked");
      }
      const [inStorage, inDatabase] = [marker("storage"), marker("database")];
      // Text in extension storage is not what the product could write in two bytes a letter.
      const texts = inStorage.filter(({ name }) => !name.includes("UTF-16"));
      await plantInStorage(extension, texts);
      await plantInDatabase(extension, inDatabase);
      const traces = [
        ...[...secrets].flatMap(([name, bytes]) => tracesOf(`SECRET ${name}`, bytes)),
        ...apiKeys.flatMap((key) => tracesOf(key, Buffer.from(key))),
        { name: "tab", bytes: Buffer.from(tab) },
        ...texts,
        ...inDatabase,
      ];
      const secretsIn = (found: { trace: string }[]) => found.filter(({ trace }) => trace.startsWith("SECRET"));

      expect(secretsIn(searchProfile(profile, traces)), "while the browser runs").toEqual([]);
      await extension.running.puppeteer.close();
      const found = searchProfile(profile, traces);
      expect(secretsIn(found), "after it was closed").toEqual([]);
      const names = new Set(found.map(({ trace }) => trace));
      const control = ["tab", ...texts.map(({ name }) => name), ...inDatabase.map(({ name }) => name)];
      expect(control.filter((name) => !names.has(name))).toEqual([]);
      // No secret, and kept beside the wrapped one: what lies in the record is within the search's reach.
      for (const key of apiKeys) expect([...names].filter((name) => name.startsWith(key))).not.toEqual([]);
    },
  );
});
