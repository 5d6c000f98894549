import { afterEach, expect, it } from "vitest";
import { createSandboxSync, type SandboxSync, SNAPSHOT } from "./sandbox-sync";

/** A minute lasts four seconds, for the exchange and for the sync alike: nothing in either is changed. */
const PACE = 15;
const ACCOUNTS = Number(process.env["ACCOUNTS"] ?? 4);
const MINUTE = 60_000;

let sync: SandboxSync;
afterEach(() => sync.close());

it(`reads ${ACCOUNTS} accounts over real TLS within a minute of the least possible, without one 429`, async () => {
  sync = await createSandboxSync(Date.parse("2026-11-22T10:00:20Z"), PACE);
  for (let index = 0; index < ACCOUNTS; index += 1) await sync.addAccount({ seed: index }, `account ${index}`);

  expect(await sync.run()).toEqual({ ok: true, value: null });

  const calls = sync.exchange.calls(SNAPSHOT);
  expect(sync.exchange.log.filter(({ path, status }) => path.startsWith("/sapi/") && status !== 200)).toEqual([]);
  expect(calls).toHaveLength(3 * ACCOUNTS);
  expect((await sync.archive.heads()).map(({ count }) => count)).toEqual(calls.map(() => 30));
  const windows = Math.ceil(calls.length / 5) - 1;
  const least = (Math.floor((calls[0]?.at ?? 0) / MINUTE) + windows) * MINUTE;
  expect((calls.at(-1)?.at ?? 0) - least).toBeLessThan(MINUTE);
}, 120_000);
