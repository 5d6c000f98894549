import { beforeEach, expect, it, vi } from "vitest";
import { restrictStorage } from "@/utils/background/restrict-storage";

const areas = vi.hoisted(() => ({ storage: { local: {}, session: {} } as Record<string, object> }));
vi.mock("@/utils/browser", () => ({ browser: areas }));
beforeEach(() => {
  areas["storage"] = { local: {}, session: {} };
});

it("closes both storages to content scripts where the browser can", async () => {
  const setAccessLevel = vi.fn(async () => {});
  areas["storage"] = { local: { setAccessLevel }, session: { setAccessLevel } };
  await restrictStorage();
  expect(setAccessLevel.mock.calls).toEqual([
    [{ accessLevel: "TRUSTED_CONTEXTS" }],
    [{ accessLevel: "TRUSTED_CONTEXTS" }],
  ]);
});

it("does without where it cannot", async () => {
  await expect(restrictStorage()).resolves.toBeUndefined();
});
