import { deleteDB } from "idb";
import { beforeEach, expect, it, vi } from "vitest";
import { createLockAlarm, LOCK_ALARM } from "@/utils/background/lock-alarm";
import { openPassphraseVault, PASSPHRASE, START } from "../vault/open-vault.ts";

const alarms = new Map<string, object>();
const announced = vi.hoisted(() => vi.fn());
vi.mock("@/utils/archive/on-change", () => ({ announceChange: announced }));
vi.mock("@/utils/browser", () => ({
  browser: {
    alarms: {
      create: async (name: string, how: object) => void alarms.set(name, how),
      clear: async (name: string) => alarms.delete(name),
    },
  },
}));

beforeEach(async () => {
  alarms.clear();
  announced.mockClear();
  await deleteDB("daybook-vault");
});

async function open() {
  const opened = await openPassphraseVault();
  const showBadge = vi.fn(async () => {});
  return { ...opened, showBadge, alarm: createLockAlarm({ vault: opened.vault, showBadge }) };
}

it("looks every minute while the vault is open for a time, and not otherwise", async () => {
  const { vault, alarm } = await open();
  await alarm.follow();
  expect(alarms.size).toBe(0);
  await vault.setAutoLock(15);
  await alarm.follow();
  expect([...alarms]).toEqual([[LOCK_ALARM, { periodInMinutes: 1 }]]);
  await vault.lock();
  await alarm.follow();
  expect(alarms.size).toBe(0);
  await vault.unlock(PASSPHRASE);
  await alarm.follow();
  expect(alarms.size).toBe(1);
  await vault.remove("one");
  await alarm.follow();
  expect(alarms.size).toBe(0);
});

it("wipes the key when the time is over, tells the pages and the badge, and ends", async () => {
  const { vault, alarm, clock, session, showBadge } = await open();
  await vault.setAutoLock(5);
  await alarm.follow();
  clock.at = START + 5 * 60_000 - 1;
  await alarm.check();
  expect([showBadge.mock.calls.length, announced.mock.calls.length, alarms.size]).toEqual([1, 1, 1]);
  clock.at += 1;
  await alarm.check();
  expect(session.items.size).toBe(0);
  expect([showBadge.mock.calls.length, announced.mock.calls.length, alarms.size]).toEqual([2, 2, 0]);
});
