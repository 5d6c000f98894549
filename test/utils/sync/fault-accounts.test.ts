import { afterEach, beforeEach, expect, it } from "vitest";
import type { Fault } from "../../exchange/index.ts";
import { createSandboxSync, DAY_MS, type SandboxSync, SNAPSHOT } from "./sandbox-sync.ts";

let sync: SandboxSync;
beforeEach(async () => {
  sync = await createSandboxSync();
});
afterEach(() => sync.close());

it.each<[string, Fault]>([
  ["a 429 every time", { kind: "too-many", retryAfter: 3600 }],
  ["a server in trouble", { kind: "server-error", status: 503 }],
])("three accounts, one refused, one with %s, one fine", async (_name, fault) => {
  const refused = await sync.addAccount({ seed: 1 }, "refused");
  const limited = await sync.addAccount({ seed: 2 }, "limited");
  await sync.addAccount({ seed: 3 }, "fine");
  await sync.run();
  const before = { refused: await sync.view("refused"), limited: await sync.view("limited") };
  expect((await sync.view()).total.partial).toBe(false);

  refused.revoke();
  sync.exchange.fault(SNAPSHOT, fault, { apiKey: limited.apiKey });
  await sync.liveUntil(sync.machine.at + DAY_MS);

  const fine = await sync.view("fine");
  expect(fine.day).toBe("2026-11-22");
  expect(fine.wallets.map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-22", "2026-11-22"]);
  expect(fine.total.partial).toBe(false);

  for (const id of ["refused", "limited"] as const) {
    const view = await sync.view(id);
    expect(view.day).toBe("2026-11-21");
    expect(view.total.value).toEqual(before[id].total.value);
    expect(view.wallets.map(({ day, value }) => ({ day, value }))).toEqual(
      before[id].wallets.map(({ day, value }) => ({ day, value })),
    );
    // The day that could not be had is a gap, not a zero.
    expect(view.line.at(-1)).toMatchObject({ day: "2026-11-21", btc: before[id].total.value.btc });
  }
  expect((await sync.view("refused")).wallets.map(({ failure }) => failure?.kind)).toEqual(
    Array.from({ length: 3 }, () => "key-refused"),
  );

  const all = await sync.view();
  expect(all.total.partial).toBe(true);
  expect(all.change, "a change would compare days that are not the same").toBeNull();
  expect(all.line.at(-1)).toEqual({ day: "2026-11-22", btc: null, fiat: null });
  const parts = await Promise.all(["refused", "limited", "fine"].map((id) => sync.view(id)));
  const exact = parts.map(({ total }) => BigInt(scaled(total.value.btc)));
  expect(BigInt(scaled(all.total.value.btc))).toBe(exact.reduce((sum, value) => sum + value));
});

it("an account connected while a run is at its last price is read at once, not with the next alarm", async () => {
  await sync.addAccount({ seed: 1 }, "first");
  let joined: Promise<unknown> | undefined;
  const connect = (json: unknown) => {
    joined ??= sync.addAccount({ seed: 2 }, "second").then(() => sync.run());
    return json;
  };
  sync.exchange.fault("/api/v3/klines", { kind: "transform", edit: connect });
  await sync.run();
  await joined;
  expect((await sync.view("second")).day).toBe("2026-11-21");
  expect(sync.exchange.calls(SNAPSHOT)).toHaveLength(6);
});

/** An amount in units of 10^-24, more digits than any product of eight by eight has. */
function scaled(amount: string | null): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(amount ?? "") ?? [];
  if (whole === "") throw new Error(`${amount} is no amount`);
  return `${sign}${whole}${fraction.padEnd(24, "0")}`;
}
