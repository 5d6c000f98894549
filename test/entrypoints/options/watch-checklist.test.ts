import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { watchChecklist } from "../../../entrypoints/options/watch-checklist";
import { NOTHING_CHECKED } from "../../../utils/domain/checklist";

it("tells what is found out from now on, until it is stopped", async () => {
  vi.stubGlobal("chrome", fakeBrowser);
  const { session } = fakeBrowser.storage;
  const found = { ...NOTHING_CHECKED, reached: "ok" };
  await session.set({ checklist: { ...NOTHING_CHECKED, reached: "failed" } });
  const told = vi.fn();
  const stop = watchChecklist(told);
  await session.set({ progress: null });
  await session.set({ checklist: found });
  stop();
  await session.set({ checklist: NOTHING_CHECKED });
  expect(told.mock.calls).toEqual([[found]]);
});
