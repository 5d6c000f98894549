import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandboxSync, DAY_MS, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

const HOUR = 3_600_000;

let sync: SandboxSync;
beforeEach(async () => {
  sync = await createSandboxSync();
  await sync.addAccount();
});
afterEach(() => sync.close());

const down = (online: boolean) => Object.assign(sync.network, { up: false, online });
const up = () => Object.assign(sync.network, { up: true, online: true });
const days = async () => (await sync.view()).wallets.map(({ day, failure }) => ({ day, failure }));
const at = (day: string) => Array.from({ length: 3 }, () => ({ day, failure: null }));

describe.each([
  ["offline", false],
  ["timeout", true],
] as const)("no network, which the browser takes for %s", (kind, online) => {
  it("at the first run: said, and read as soon as it is back, without anyone asking", async () => {
    down(online);
    expect(await sync.run()).toEqual({ ok: false, failure: { kind } });
    expect(sync.told).toEqual([{ kind }]);
    const { day, total } = await sync.view();
    expect({ day, total }).toEqual({ day: null, total: { value: { btc: null, fiat: null }, partial: true } });
    await sync.liveUntil(sync.machine.at + 5 * HOUR);
    up();
    await sync.liveUntil(sync.machine.at + 11 * 60_000);
    expect(await days()).toEqual(at("2026-11-21"));
    expect(sync.told.at(-1)).toBeNull();
  });

  it("for three days: nothing is lost, nothing is invented, and nothing is asked twice", async () => {
    await sync.run();
    const before = await sync.view();
    down(online);
    await sync.liveUntil(sync.machine.at + 3 * DAY_MS);
    const view = await sync.view();
    expect([view.day, view.total]).toEqual([before.day, before.total]);
    up();
    sync.exchange.log.length = 0;
    await sync.press();
    expect(await days()).toEqual(at("2026-11-24"));
    expect(sync.exchange.calls(SNAPSHOT)).toHaveLength(3);
    expect((await sync.texts("margin")).size).toBe(33);
  });

  it("while the prices are being read: they are fetched when it is back, not with the next close", async () => {
    const cut = (json: unknown) => {
      down(online);
      return json;
    };
    sync.exchange.fault(`${SNAPSHOT}?type=FUTURES`, { kind: "transform", edit: cut }, { times: 1 });
    expect(await sync.run()).toEqual({ ok: false, failure: { kind } });
    expect((await sync.view()).total.value.fiat).toBeNull();
    up();
    await sync.liveUntil(sync.machine.at + 11 * 60_000);
    const { total } = await sync.view();
    expect(total.partial).toBe(false);
    expect(total.value.fiat).toMatch(/^\d+\.\d+$/);
  });
});

describe("a store that does not keep anything", () => {
  it.each(["before the first wallet", "between two wallets"])(
    "%s: the run fails, and all is read later",
    async (when) => {
      const refuse = (json: unknown) => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
        return json;
      };
      const { transaction } = IDBDatabase.prototype;
      const path = when === "before the first wallet" ? "/api/v3/time" : `${SNAPSHOT}?type=MARGIN`;
      sync.exchange.fault(path, { kind: "transform", edit: refuse }, { times: 1 });
      try {
        await expect(sync.run()).rejects.toMatchObject({ name: "QuotaExceededError" });
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      // Whatever the run did not come to, the alarm it set at its start does.
      await sync.liveUntil(sync.machine.at + 2 * 60_000);
      expect(await days()).toEqual(at("2026-11-21"));
    },
  );
});
