import { expect, it, vi } from "vitest";
import { createReadable, unlessLocked } from "@/utils/background/lock-out";

const vault = (...locked: string[]) => ({ isLocked: async (id: string) => locked.includes(id) });

it.each<[string[], string[], string[], boolean]>([
  [["one", "two"], ["one"], ["two"], false],
  [["one", "two"], ["one", "two"], [], true],
  [["one", "two"], [], ["one", "two"], false],
  [[], [], [], false],
])("of %j with %j locked, %j are read", async (active, locked, readable, stopped) => {
  const lock = createReadable({ vault: vault(...locked), active: async () => active });
  expect(await lock.readable()).toEqual(readable);
  expect(await lock.lockedObstacle()).toEqual(stopped ? { kind: "locked" } : null);
});

it("an account that was locked half way through a run is not looked at", async () => {
  const look = vi.fn(async () => null);
  expect(await unlessLocked(vault("one"), look)("one")).toEqual({ kind: "locked" });
  expect(look).not.toHaveBeenCalled();
  expect(await unlessLocked(vault("one"), look)("two")).toBeNull();
  expect(look).toHaveBeenCalledExactlyOnceWith("two");
});
