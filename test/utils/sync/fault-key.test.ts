import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExchangeAccount } from "../../exchange/index.ts";
import { createSandboxSync, DAY_MS, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

let sync: SandboxSync;
let account: ExchangeAccount;
beforeEach(async () => {
  sync = await createSandboxSync();
  account = await sync.addAccount();
  expect(await sync.run()).toMatchObject({ ok: true });
});
afterEach(() => sync.close());

const ENDS: [string, (refused: ExchangeAccount) => void, object][] = [
  ["its IP has changed", (it) => (it.allowedIps = ["198.51.100.1"]), { kind: "key-refused", ip: "203.0.113.7" }],
  ["it was deleted", (it) => it.revoke(), { kind: "key-refused" }],
  ["reading was switched off", (it) => it.setRestrictions({ enableReading: false }), { kind: "key-refused" }],
];

const signedCalls = () => sync.exchange.log.filter(({ apiKey }) => apiKey !== undefined).map(({ at }) => at);
const rowsOf = async () =>
  new Map(await Promise.all(["spot", "margin", "futures"].map(async (w) => [w, await sync.texts(w)] as const)));

describe.each(ENDS)("a key that is refused because %s", (_name, end, failure) => {
  it("is tried once a day, whatever happens to the browser", async () => {
    end(account);
    const from = sync.machine.at;
    sync.exchange.log.length = 0;
    for (let hour = 1; hour <= 5 * 24; hour += 1) {
      await sync.liveUntil(from + hour * 3_600_000);
      if (hour % 7 === 0) await sync.restart();
    }
    const tries = signedCalls();
    expect(tries.length).toBeGreaterThanOrEqual(4);
    expect(tries.length).toBeLessThanOrEqual(5);
    for (const [index, at] of tries.slice(1).entries()) expect(at - (tries[index] ?? 0)).toBeGreaterThanOrEqual(DAY_MS);
  });

  it("is tried at once when the user acts, once a press", async () => {
    end(account);
    await sync.liveUntil(sync.machine.at + DAY_MS);
    sync.exchange.log.length = 0;
    await sync.press();
    expect(signedCalls()).toHaveLength(1);
    await sync.run();
    await sync.restart();
    expect(signedCalls()).toHaveLength(1);
    await sync.press();
    expect(signedCalls()).toHaveLength(2);
  });

  it("is said for every wallet, while the archive and the numbers stay with their date", async () => {
    const [rows, before] = [await rowsOf(), await sync.view()];
    end(account);
    await sync.liveUntil(sync.machine.at + 3 * DAY_MS);
    expect(await rowsOf()).toEqual(rows);
    const view = await sync.view();
    expect(view.wallets.map((wallet) => wallet.failure)).toEqual([failure, failure, failure]);
    expect(view.day).toBe("2026-11-21");
    expect(view.total).toEqual(before.total);
    expect(view.wallets.map(({ day, value }) => ({ day, value }))).toEqual(
      before.wallets.map(({ day, value }) => ({ day, value })),
    );
  });

  it("brings every day since, once it works again and the user acts", async () => {
    end(account);
    await sync.liveUntil(sync.machine.at + 3 * DAY_MS);
    account.revoked = false;
    account.allowedIps = true;
    account.setRestrictions({ enableReading: true });
    expect(await sync.press()).toMatchObject({ ok: true });
    const view = await sync.view();
    expect(view.wallets.map(({ day, failure }) => ({ day, failure }))).toEqual(
      Array.from({ length: 3 }, () => ({ day: "2026-11-24", failure: null })),
    );
    for (const rows of (await rowsOf()).values()) expect(rows.size).toBe(33);
  });
});

it("a wallet that was never opened is neither reported nor asked for when the key works again", async () => {
  const other = await createSandboxSync();
  const spotOnly = await other.addAccount({ margin: false, futures: false });
  await other.run();
  spotOnly.revoke();
  await other.liveUntil(other.machine.at + 2 * DAY_MS);
  spotOnly.revoked = false;
  other.exchange.log.length = 0;
  await other.press();
  expect(other.exchange.calls(SNAPSHOT).map(({ params }) => params["type"])).toEqual(["SPOT"]);
  expect((await other.view()).wallets.map(({ inUse, failure }) => ({ inUse, failure }))).toEqual([
    { inUse: true, failure: null },
    { inUse: false, failure: null },
    { inUse: false, failure: null },
  ]);
  await other.close();
});
