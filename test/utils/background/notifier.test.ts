import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Archive } from "@/utils/archive/archive";
import { createNotifier } from "@/utils/background/notifier";
import { addDays } from "@/utils/domain/day";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import type { Account } from "@/utils/domain/profile";
import { aView, DAY } from "../../components/a-view";
import { stubI18n } from "../../components/i18n-stub";

const shown: { name: string; options: Record<string, unknown>; seen: unknown }[] = [];
const allowed = vi.hoisted(() => ({ notifications: true }));
vi.mock("@/utils/browser", () => ({
  browser: {
    storage: fakeBrowser.storage,
    runtime: { getURL: (path: string) => `ours/${path}` },
    permissions: { contains: async () => allowed.notifications },
    notifications: {
      async create(name: string, options: Record<string, unknown>) {
        shown.push({ name, options, seen: (await fakeBrowser.storage.local.get("told"))["told"] });
      },
    },
  },
}));

const ACCOUNT: Account = { id: "a", name: "Main", demo: false, paused: false, createdAt: 0 };
let day = DAY;
let account = ACCOUNT;

/** A worker that knows nothing but what is stored. */
const worker = () =>
  createNotifier({
    archive: { view: async () => aView({ day }), state: async () => null } as unknown as Archive,
    profile: async () => ({ accounts: [account], display: { ...DEFAULT_DISPLAY, notifyDaily: true } }),
  });

beforeEach(async () => {
  fakeBrowser.reset();
  stubI18n();
  shown.length = 0;
  allowed.notifications = true;
  day = DAY;
  account = ACCOUNT;
  await worker()(null);
});

describe("the notifier", () => {
  it("shows nothing for what was there when it first looked, and each later close once", async () => {
    expect(shown).toEqual([]);
    day = addDays(DAY, 1);
    await worker()(null);
    expect(shown).toMatchObject([
      {
        name: "daily 2026-11-22",
        options: { type: "basic", iconUrl: "ours/icon/128.png", title: "Close of 22 Nov, UTC" },
      },
    ]);
    await worker()(null);
    expect(shown).toHaveLength(1);
  });

  it("shows it once to callers that shared a run", async () => {
    day = addDays(DAY, 1);
    const notify = worker();
    await Promise.all([notify(null), notify(null), worker()(null)]);
    expect(shown).toHaveLength(1);
  });

  it("has put it on the disk before it shows it: a worker that dies in between tells nothing twice", async () => {
    day = addDays(DAY, 1);
    await worker()(null);
    expect(shown[0]?.seen).toMatchObject({ day: "2026-11-22" });
  });

  it("hands over nothing Firefox does not know", async () => {
    day = addDays(DAY, 1);
    await worker()(null);
    expect(Object.keys(shown[0]?.options ?? {}).sort()).toEqual(["iconUrl", "message", "title", "type"]);
  });

  it.each<[string, () => void]>([
    [
      "the permission was taken away",
      () => {
        allowed.notifications = false;
      },
    ],
    [
      "all is demo data",
      () => {
        account = { ...ACCOUNT, demo: true };
      },
    ],
    [
      "the account is paused",
      () => {
        account = { ...ACCOUNT, paused: true };
      },
    ],
  ])("shows nothing when %s", async (_name, change) => {
    change();
    day = addDays(DAY, 1);
    await worker()(null);
    expect(shown).toEqual([]);
  });
});
