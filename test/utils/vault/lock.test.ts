import fc from "fast-check";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "@/utils/domain/failure";
import type { AutoLock } from "@/utils/domain/vault-state";
import { openPassphraseVault, openVault, PASSPHRASE, START } from "./open-vault.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOCKED = fail({ kind: "locked" });

beforeEach(() => deleteDB("daybook-vault"));

async function unlockedFor(minutes: AutoLock) {
  const opened = await openPassphraseVault();
  await opened.vault.setAutoLock(minutes);
  await opened.vault.unlock(PASSPHRASE);
  return opened;
}

describe.each([5, 15, 60] as const)("a vault that locks after %i minutes", (minutes) => {
  it("is open until the very millisecond, whether or not it is used, and then the key is gone", async () => {
    const { vault, clock, session } = await unlockedFor(minutes);
    for (const part of [0.1, 0.5, 0.9]) {
      clock.at = START + part * minutes * MINUTE;
      expect((await vault.signer("one")).ok).toBe(true);
    }
    clock.at = START + minutes * MINUTE - 1;
    expect((await vault.state()).locked).toBe(false);
    clock.at = START + minutes * MINUTE;
    expect(await vault.signer("one")).toEqual(LOCKED);
    expect(session.items.size).toBe(0);
  });

  it("is locked although the worker was dead at that time", async () => {
    const { clock, restartWorker } = await unlockedFor(minutes);
    clock.at = START + 3 * DAY;
    const vault = restartWorker();
    expect(await vault.isLocked("one")).toBe(true);
    expect(await vault.signer("one")).toEqual(LOCKED);
  });

  it.each([
    ["before it was unlocked", -3 * MINUTE, 0],
    ["a year back", -365 * DAY, 0],
    ["to between the unlocking and its last use", 1 * MINUTE, 4 * MINUTE],
  ])("locks when the clock is set %s", async (_name, toMs, usedAtMs) => {
    const { vault, clock, restartWorker } = await unlockedFor(minutes);
    clock.at = START + usedAtMs;
    expect((await vault.signer("one")).ok).toBe(true);
    clock.at = START + toMs;
    expect(await restartWorker().signer("one")).toEqual(LOCKED);
    clock.at = START + usedAtMs;
    expect(await vault.signer("one")).toEqual(LOCKED);
  });

  it("bears the clock being set right by two seconds, and not by more, however often", async () => {
    const { vault, clock } = await unlockedFor(minutes);
    clock.at = START + MINUTE;
    expect((await vault.signer("one")).ok).toBe(true);
    clock.at -= 2_000;
    expect((await vault.signer("one")).ok).toBe(true);
    clock.at -= 1;
    expect(await vault.signer("one")).toEqual(LOCKED);
  });
});

it("without a time it stays open whatever the clock does, until the browser closes", async () => {
  const { clock, restartWorker, closeBrowser } = await unlockedFor(null);
  for (const at of [START + 400 * DAY, START - 400 * DAY]) {
    clock.at = at;
    expect((await restartWorker().signer("one")).ok).toBe(true);
  }
  closeBrowser();
  expect(await restartWorker().signer("one")).toEqual(LOCKED);
});

it("never opens again by itself, whatever the clock does after the lock", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -10 * DAY, max: 10 * DAY }), { maxLength: 20 }), async (steps) => {
      const { clock, restartWorker } = await unlockedFor(15);
      let [latest, locked] = [START, false];
      for (const step of steps) {
        clock.at += step;
        locked ||= clock.at >= START + 15 * MINUTE || clock.at < latest - 2_000;
        latest = Math.max(latest, clock.at);
        expect((await restartWorker().signer("one")).ok).toBe(!locked);
      }
    }),
    { numRuns: 40 },
  );
});

describe("changing the time", () => {
  it("counts from the same unlocking, and never from now", async () => {
    const { vault, clock } = await unlockedFor(60);
    clock.at = START + 4 * MINUTE;
    await vault.setAutoLock(5);
    expect((await vault.state()).locked).toBe(false);
    clock.at = START + 5 * MINUTE;
    expect((await vault.state()).locked).toBe(true);
  });

  it("to one that is over locks at once, and wipes the key", async () => {
    const { vault, clock, session } = await unlockedFor(60);
    clock.at = START + 20 * MINUTE;
    await vault.setAutoLock(15);
    expect(session.items.size).toBe(0);
    expect(await vault.state()).toEqual({ locked: true, mode: "passphrase", autoLockMinutes: 15, unprotected: [] });
  });

  it("to none, and while it is locked, opens nothing", async () => {
    const { vault, clock } = await unlockedFor(5);
    await vault.setAutoLock(null);
    clock.at = START + DAY;
    expect((await vault.state()).locked).toBe(false);
    await vault.lock();
    await vault.setAutoLock(60);
    expect((await vault.state()).locked).toBe(true);
  });
});

it("a use under way while it is locked does not open it again", async () => {
  const { vault, session } = await unlockedFor(15);
  const { get } = session.area;
  session.area.get = async (names) => {
    const found = await get(names);
    session.area.get = get;
    await session.area.remove(["vaultKey", "vaultSeenAt"]);
    return found;
  };
  await vault.isLocked("one");
  expect(await vault.signer("one")).toEqual(LOCKED);
});

it.each([
  ["7", 5],
  ["null", null],
  ['"60"', 5],
  ["15", 15],
])("a stored time of %s counts as %j", async (stored, minutes) => {
  const { vault, local } = openVault();
  local.items.set("autoLock", stored);
  expect(await vault.state()).toEqual({ locked: false, mode: "device", autoLockMinutes: minutes, unprotected: [] });
});

it("unlocking anew begins anew, even where the clock was ahead before", async () => {
  const { vault, clock } = await unlockedFor(15);
  clock.at = START + 10 * MINUTE;
  expect((await vault.state()).locked).toBe(false);
  clock.at = START;
  expect(await vault.unlock(PASSPHRASE)).toEqual(ok(null));
  expect((await vault.state()).locked).toBe(false);
});
