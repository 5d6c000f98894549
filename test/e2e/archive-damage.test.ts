import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Damage } from "../../utils/domain/damage.ts";
import type { Exchange } from "../exchange/index.ts";
import { ARCHIVE_FAULTS } from "./archive-faults.ts";
import { archiveFiles } from "./archive-files.ts";
import { type ArchiveState, readArchive } from "./archive-state.ts";
import { connect } from "./connect.ts";
import { dumpArchive } from "./dump-archive.ts";
import { editState } from "./edit-state.ts";
import { exchangeAtNoon } from "./exchange-at-noon.ts";
import { type Extension, launchExtension } from "./extension.ts";
import { saveTwoMonths } from "./two-months.ts";
import { createUi } from "./ui/create-ui.ts";
import { until } from "./until.ts";

const SNAPSHOT = "/sapi/v1/accountSnapshot";
const DAY_MS = 86_400_000;

let exchange: Exchange;
let extension: Extension;

beforeEach(async () => {
  exchange = await exchangeAtNoon();
});
afterEach(async () => {
  await extension.close();
  await exchange.close();
});

const local = () => extension.evaluate(async (browser) => browser.storage.local.get());
/** How the run that started with the browser ended; before that nothing is told. */
const told = () => extension.evaluate(async (browser) => (await browser.storage.session.get())["stopped"]);
const name = ({ wallet, day }: { wallet: string; day: string }) => `${wallet} ${day}`;
const missing = (before: ArchiveState, after: ArchiveState) => {
  const there = new Set(after.rows.map(name));
  return before.rows.filter((row) => !there.has(name(row)));
};
const says = (rows: { day: string }[]) => {
  const days = new Set(rows.map(({ day }) => day)).size;
  return days === 1 ? "1 day is missing from the archive" : `${days} days are missing from the archive`;
};

/** Some of them in `npm test`, all in the soak. */
const FAULTS = Object.entries(ARCHIVE_FAULTS).filter((_, at) => process.env["SOAK_REPORT"] || at % 5 === 0);

describe.each(["chromium", "firefox"] as const)("%s", (browser) => {
  it.each(FAULTS)("notices, says and mends an archive that was %s", async (_name, happen) => {
    extension = await launchExtension(browser, { exchange });
    const account = await saveTwoMonths(extension, exchange);
    const before = await readArchive(extension);
    const { settings, heads } = await local();
    expect(before.rows).toHaveLength(180);

    await editState(extension, { budget: undefined });
    await extension.running.puppeteer.close();
    // One of the two is enough to lose nothing; see archive-twin.
    happen([...archiveFiles(extension), ...archiveFiles(extension, "twin")]);
    const calls = exchange.calls(SNAPSHOT).length;
    exchange.budget.reset();
    // What is missing is to be seen before it is fetched again.
    const hold = exchange.hold(SNAPSHOT);
    let asked = false;
    void hold.arrived.then(() => {
      asked = true;
    });
    const checked = () => until("the archive to be checked", async () => asked || (await told()) !== undefined);
    await extension.restart();
    await checked();

    const popup = createUi(await extension.open("popup.html"));
    if (await told()) {
      // Said at once; the second try finds that it is for good, and saves what can be read into a new archive.
      await popup.waitForText("Could not save");
      await popup.press("Try again");
      await until("the rescue", async () => asked || !(await popup.read({})).text.includes("Could not save"));
    }
    const gone = missing(before, await readArchive(extension));
    if (gone.length > 0) await popup.waitForText(says(gone));
    else expect((await popup.read({})).text).not.toContain("missing from the archive");
    const damage = ((await local())["damage"] ?? []) as Damage[];
    const reported = damage.flatMap(({ wallet, days }) => days.map((day) => name({ wallet, day })));
    expect(reported.sort()).toEqual(gone.map(name).sort());

    hold.release();
    const { text } = await popup.read({});
    if (text.includes("The stored key can no longer be opened")) await connect(extension, account);
    const window = new Date(exchange.clock.now() - 30 * DAY_MS).toISOString().slice(0, 10);
    const after = await until("what is still to be had", async () => {
      const now = await readArchive(extension);
      return missing(before, now).every(({ day }) => day < window) && now.needs.length === 0 && now;
    });
    const lost = missing(before, after);
    if (lost.length > 0) await popup.waitForText(says(lost));
    await popup.read({}, (reading) => lost.length > 0 || !reading.text.includes("missing from the archive"));
    expect(exchange.calls(SNAPSHOT).length > calls).toBe(gone.some(({ day }) => day >= window));

    // What is there is as it was, what is lost is in no way made up, and nothing else has changed.
    const names = new Set(lost.map(name));
    expect(after.rows).toEqual(before.rows.filter((row) => !names.has(name(row))));
    expect(accountsIn((await local())["settings"])).toEqual(accountsIn(settings));
    if (lost.length === 0) expect((await local())["heads"]).toEqual(heads);
  });

  it("does not show an answer that no longer fits its hash, keeps it, and fetches its day again", async () => {
    extension = await launchExtension(browser, { exchange });
    await saveTwoMonths(extension, exchange);
    const before = await readArchive(extension);
    const done = await verifications();
    const [lostDay, newestDay] = [before.rows[3]?.day ?? "", before.rows.at(-1)?.day ?? ""];
    await garble(extension, [
      { wallet: "spot", day: lostDay, text: '{"type":"spot","data":{"totalAssetOfBtc":"99"}}' },
      { wallet: "spot", day: newestDay, text: "no JSON" },
    ]);
    await editState(extension, Object.fromEntries(["budget", ...done].map((one) => [one, undefined])));
    exchange.budget.reset();
    await extension.restart();
    const popup = createUi(await extension.open("popup.html"));
    await popup.waitForText("1 day is missing from the archive");

    const expected = before.rows.map((row) =>
      row.wallet === "spot" && row.day === newestDay ? { ...row, revisions: 2 } : row,
    );
    const kept = {
      ...expected.find(({ wallet, day }) => wallet === "spot" && day === lostDay),
      text: expect.any(String),
    };
    const after = await until("the newest day", async () => {
      const now = await readArchive(extension);
      return now.rows.some(({ revisions }) => revisions === 2) && now;
    });
    expect(after.rows).toEqual(expected.map((row) => (row.day === lostDay && row.wallet === "spot" ? kept : row)));
    expect(await popup.amount({ section: "Spot" })).toBe(spotWorth(before, newestDay));
  });

  it("finds the accounts again when extension storage is emptied, and goes on with the key entered again", async () => {
    extension = await launchExtension(browser, { exchange });
    const account = await saveTwoMonths(extension, exchange);
    const before = await readArchive(extension);
    const { heads } = await local();
    await verifications();
    await extension.evaluate(async (api) => api.storage.local.clear());
    await extension.restart();
    const popup = createUi(await extension.open("popup.html"));
    await popup.waitForText("The stored key can no longer be opened");
    expect((await popup.read({})).text).not.toContain("missing from the archive");
    expect((await popup.read({})).text).toContain("Main account");
    await until("the heads", async () => (await local())["heads"] !== undefined);
    expect((await local())["heads"]).toEqual(heads);

    await connect(extension, account);
    await until("the key to open", async () => !(await popup.read({})).text.includes("can no longer be opened"));
    expect((await readArchive(extension)).rows).toEqual(before.rows);
    expect(((await local())["settings"] as { accounts: unknown[] }).accounts).toHaveLength(1);
  });
});

/** The accounts without what was looked up when a key was entered again. */
const accountsIn = (settings: unknown) =>
  (settings as { accounts: Record<string, unknown>[] }).accounts.map(({ rights, ...account }) => account);

const spotWorth = ({ rows }: ArchiveState, day: string) =>
  JSON.parse(rows.find((row) => row.wallet === "spot" && row.day === day)?.text ?? "null").data.totalAssetOfBtc;

/** The names of the wallets' verifications, as soon as each was made today. */
const verifications = () =>
  until("every wallet to be verified", async () => {
    const { stores } = await dumpArchive(extension);
    const names = stores.find(({ name }) => name === "state")?.rows.map(([key]) => String(key)) ?? [];
    const verified = names.filter((key) => key.startsWith("verified:"));
    return verified.length === 3 && verified;
  });

/** Writes over the newest answer of some rows, leaving the hash as it was. */
function garble(extension: Extension, rows: { wallet: string; day: string; text: string }[]): Promise<void> {
  return extension.evaluate(async (_, changes) => {
    const opening = indexedDB.open("daybook");
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const transaction = opening.result.transaction("snapshots", "readwrite");
    transaction.objectStore("snapshots").openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      const change = changes.find(({ wallet, day }) => cursor.value.wallet === wallet && cursor.value.day === day);
      if (change) {
        cursor.value.revisions.at(-1).text = change.text;
        cursor.update(cursor.value);
      }
      cursor.continue();
    };
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    opening.result.close();
  }, rows);
}
