import { expect, it } from "vitest";
import type { Budget } from "@/utils/sync/budget";
import { createGate } from "@/utils/sync/gate";

const AT = Date.parse("2026-11-22T12:00:30Z");
const call = { host: "https://api.binance.com", path: "/sapi/v1/accountSnapshot", weight: 2400 } as const;

/** A gate as each new worker makes one, over the same disk. */
function workers() {
  let disk: Budget | null = null;
  return () =>
    createGate({
      now: () => AT,
      load: async () => disk,
      save: async (budget) => {
        disk = budget;
      },
    });
}

it("has spent a call before it leaves: five workers that died waiting leave nothing for a sixth", async () => {
  const start = workers();
  for (let worker = 0; worker < 5; worker += 1) expect(await start().enter(call)).toMatchObject({ ok: true });
  expect(await start().enter(call)).toEqual({
    ok: false,
    failure: { kind: "rate-limited", untilAt: Date.parse("2026-11-22T12:01:01Z") },
  });
});

it("remembers a ban over the death of the worker that met it", async () => {
  const start = workers();
  const gate = start();
  await gate.enter(call);
  await gate.leave(call, { usedWeight: null, failure: { kind: "banned", untilAt: AT + 600_000 } });
  expect(await start().enter({ ...call, path: "/api/v3/time", weight: 1 })).toEqual({
    ok: false,
    failure: { kind: "banned", untilAt: AT + 600_000 },
  });
});

it("spends nothing on a call it does not let out", async () => {
  const start = workers();
  const heavy = { ...call, weight: 12_001 };
  await start().enter(call);
  await start().enter(heavy);
  for (let more = 0; more < 4; more += 1) expect(await start().enter(call)).toMatchObject({ ok: true });
});
