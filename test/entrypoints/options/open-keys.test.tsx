// @vitest-environment happy-dom
import { renderHook } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { changeOpenKeys, useOpenKeys } from "../../../entrypoints/options/open-keys";

afterEach(() => vi.unstubAllGlobals());

it("tells the keys as the browser has them, and again when one comes back from changing them", async () => {
  const commands = [{ name: "other" }, { name: "_execute_action", shortcut: "Alt+Shift+D" }];
  vi.stubGlobal("chrome", { commands: { getAll: async () => commands } });
  const { result } = renderHook(() => useOpenKeys());
  expect(result.current).toBeNull();
  await vi.waitFor(() => expect(result.current).toBe("Alt+Shift+D"));
  commands[1] = { name: "_execute_action", shortcut: "" };
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(result.current).toBe(""));
  commands.pop();
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(result.current).toBe(""));
});

it("leads to the browser's own page for them", async () => {
  const openShortcutSettings = vi.fn(async () => {});
  const create = vi.fn(async () => {});
  vi.stubGlobal("chrome", { commands: { openShortcutSettings }, tabs: { create } });
  await changeOpenKeys();
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
  vi.stubGlobal("chrome", { commands: {}, tabs: { create } });
  await changeOpenKeys();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: "chrome://extensions/shortcuts" });
});
