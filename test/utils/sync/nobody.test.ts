import { expect, it } from "vitest";
import { createSandboxSync } from "./sandbox-sync.ts";

it("without an account to read nothing is asked of Binance, not even the time", async () => {
  const sync = await createSandboxSync();
  expect(await sync.run()).toEqual({ ok: true, value: null });
  expect(await sync.press()).toEqual({ ok: true, value: null });
  expect(sync.exchange.log).toEqual([]);
  await sync.addAccount();
  await sync.run();
  expect(sync.exchange.log.length).toBeGreaterThan(3);
  await sync.close();
});
