import { beforeEach, describe, expect, it, vi } from "vitest";
import { followNotificationClicks } from "@/utils/background/notification-clicks";

const world = vi.hoisted(() => ({
  listeners: new Set<(name: string) => Promise<void>>(),
  done: [] as string[],
  allowed: true,
  popup: true,
  window: true,
}));
vi.mock("@/utils/browser", () => {
  const note = (what: string) => void world.done.push(what);
  return {
    browser: {
      runtime: { getURL: (path: string) => `ours/${path}` },
      get notifications() {
        if (!world.allowed) return undefined;
        const onClicked = {
          hasListener: (one: never) => world.listeners.has(one),
          addListener: (one: never) => world.listeners.add(one),
        };
        return { onClicked, clear: async (name: string) => note(`clear ${name}`) };
      },
      action: {
        async openPopup() {
          if (!world.popup) throw new Error("no user gesture");
          note("popup");
        },
      },
      tabs: {
        async create({ url }: { url: string }) {
          if (!world.window) throw new Error("no window");
          note(`tab ${url}`);
        },
      },
      windows: { create: async ({ url }: { url: string }) => note(`window ${url}`) },
    },
  };
});

beforeEach(() => {
  world.listeners.clear();
  world.done.length = 0;
  Object.assign(world, { allowed: true, popup: true, window: true });
});

async function click(name: string): Promise<string[]> {
  followNotificationClicks();
  for (const listener of world.listeners) await listener(name);
  return world.done;
}

describe("a click on a notification", () => {
  it("opens the popup", async () => {
    expect(await click("daily 2026-11-21")).toEqual(["clear daily 2026-11-21", "popup"]);
  });

  it("about a failure opens the page that says why", async () => {
    expect(await click("failed 2026-11-21")).toEqual(["clear failed 2026-11-21", "tab ours/options.html#sync"]);
  });

  it("opens a page where the browser lets no popup open, and a window where there is none", async () => {
    world.popup = false;
    expect(await click("margin a")).toEqual(["clear margin a", "tab ours/options.html#sync"]);
    world.done.length = 0;
    world.window = false;
    expect(await click("margin a")).toEqual(["clear margin a", "window ours/options.html#sync"]);
  });

  it("is listened to once, and only when there can be one", async () => {
    world.allowed = false;
    followNotificationClicks();
    expect(world.listeners.size).toBe(0);
    world.allowed = true;
    followNotificationClicks();
    followNotificationClicks();
    expect(world.listeners.size).toBe(1);
  });
});
