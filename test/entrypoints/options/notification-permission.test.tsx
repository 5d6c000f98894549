// @vitest-environment happy-dom
import { renderHook } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { allowNotifications, useNotificationPermission } from "../../../entrypoints/options/notification-permission";

const WANTED = { permissions: ["notifications"] };

it("follows what the browser allows, and asks it for that alone", async () => {
  const listeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
  const event = (set: Set<() => void>) => ({
    addListener: (one: () => void) => set.add(one),
    removeListener: (one: () => void) => set.delete(one),
  });
  let allowed = false;
  const contains = vi.fn(async () => allowed);
  const request = vi.fn(async () => true);
  vi.stubGlobal("chrome", {
    permissions: { contains, request, onAdded: event(listeners.added), onRemoved: event(listeners.removed) },
  });
  const { result, unmount } = renderHook(() => useNotificationPermission());
  expect(result.current).toBeNull();
  await vi.waitFor(() => expect(result.current).toBe(false));
  expect(contains).toHaveBeenLastCalledWith(WANTED);
  allowed = true;
  for (const listener of listeners.added) listener();
  await vi.waitFor(() => expect(result.current).toBe(true));
  allowed = false;
  for (const listener of listeners.removed) listener();
  await vi.waitFor(() => expect(result.current).toBe(false));
  unmount();
  await vi.waitFor(() => expect(listeners.added.size + listeners.removed.size).toBe(0));
  expect(await allowNotifications()).toBe(true);
  expect(request).toHaveBeenCalledExactlyOnceWith(WANTED);
});
