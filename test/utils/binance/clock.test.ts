import { expect, it } from "vitest";
import { type ClockOffset, createClock } from "@/utils/binance/clock";
import { fail, ok, type Result } from "@/utils/domain/failure";

/** A clock over this computer's time, which tests move, and over answers that take a while. */
function setUp({ kept = null, tripMs = 0 }: { kept?: ClockOffset | null; tripMs?: number } = {}) {
  const world = { at: 1_000_000, answer: ok(1_000_000) as Result<number>, saved: [] as ClockOffset[], loads: 0 };
  const clock = createClock({
    now: () => world.at,
    serverTime: async () => {
      world.at += tripMs;
      return world.answer;
    },
    load: async () => {
      world.loads += 1;
      return kept;
    },
    save: async (offset) => void world.saved.push(offset),
  });
  return { world, clock };
}

it("is this computer's before anything is known, and of endless age", () => {
  const { clock } = setUp();
  expect(clock.now()).toBe(1_000_000);
  expect(clock.age()).toBe(Number.POSITIVE_INFINITY);
});

it.each([
  [1_600_000, -600_000],
  [400_000, 600_000],
  [1_000_000, 0],
])("follows Binance, which says %d, and tells by how much this computer is ahead: %d ms", async (said, ahead) => {
  const { world, clock } = setUp();
  world.answer = ok(said);
  expect(await clock.synchronise()).toEqual(ok(ahead));
  expect(clock.now()).toBe(said);
  world.at += 5_000;
  expect(clock.now()).toBe(said + 5_000);
});

it("takes the offset at receipt, without half the round trip", async () => {
  const { world, clock } = setUp({ tripMs: 3_000 });
  world.answer = ok(1_001_500);
  await clock.synchronise();
  expect(clock.now()).toBe(1_001_500);
  expect(world.saved).toEqual([{ offsetMs: -1_500, takenAt: 1_003_000 }]);
});

it("keeps what it knew when Binance does not answer", async () => {
  const { world, clock } = setUp();
  world.answer = ok(1_600_000);
  await clock.synchronise();
  world.answer = fail({ kind: "timeout" });
  expect(await clock.synchronise()).toEqual(fail({ kind: "timeout" }));
  expect(clock.now()).toBe(1_600_000);
  expect(world.saved).toHaveLength(1);
});

it("remembers over a restart, and asks the disk once", async () => {
  const { world, clock } = setUp({ kept: { offsetMs: 700, takenAt: 990_000 } });
  await clock.restore();
  await clock.restore();
  expect(clock.now()).toBe(1_000_700);
  expect(clock.age()).toBe(10_000);
  expect(world.loads).toBe(1);
});

it("does not let the disk replace what was just measured", async () => {
  const { world, clock } = setUp({ kept: { offsetMs: 700, takenAt: 990_000 } });
  world.answer = ok(1_600_000);
  await clock.synchronise();
  await clock.restore();
  expect(clock.now()).toBe(1_600_000);
});

it("ages from the measurement on", async () => {
  const { world, clock } = setUp();
  await clock.synchronise();
  expect(clock.age()).toBe(0);
  world.at += 60_000;
  expect(clock.age()).toBe(60_000);
});

it("is of endless age once this computer's clock was set back", async () => {
  const { world, clock } = setUp();
  await clock.synchronise();
  world.at -= 1;
  expect(clock.age()).toBe(Number.POSITIVE_INFINITY);
});
