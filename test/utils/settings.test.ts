import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_DISPLAY } from "@/utils/domain/display";
import { readDisplay } from "@/utils/read-display";
import { dropAccount, loadProfile, saveAccount, saveDisplay } from "@/utils/settings";

const ACCOUNT = { id: "one", name: "Main", demo: false, paused: false, createdAt: 0 };

beforeEach(() => fakeBrowser.reset());

describe("the settings", () => {
  it("are the defaults at first", async () => {
    expect(await loadProfile()).toEqual({ accounts: [], display: DEFAULT_DISPLAY });
    expect(await readDisplay()).toEqual(DEFAULT_DISPLAY);
  });

  it("are read with the accounts an earlier Daybook stored, which knew no display", async () => {
    await fakeBrowser.storage.local.set({ settings: { v: 1, accounts: [ACCOUNT], fiat: "USD" } });
    expect(await loadProfile()).toEqual({ accounts: [ACCOUNT], display: DEFAULT_DISPLAY });
  });

  it("change in part, and the rest stays; a page sees the same", async () => {
    await saveAccount(ACCOUNT);
    await saveDisplay({ theme: "dark" });
    await saveDisplay({ language: "zh_CN" });
    const display = { ...DEFAULT_DISPLAY, theme: "dark", language: "zh_CN" };
    expect(await loadProfile()).toEqual({ accounts: [ACCOUNT], display });
    expect(await readDisplay()).toEqual(display);
    await dropAccount("one");
    expect(await loadProfile()).toEqual({ accounts: [], display });
  });

  it("never have invented data beside a real account", async () => {
    const demo = { ...ACCOUNT, id: "demo", demo: true };
    await saveAccount(demo);
    expect((await loadProfile()).accounts).toEqual([demo]);
    await saveAccount(ACCOUNT);
    expect((await loadProfile()).accounts).toEqual([ACCOUNT]);
  });

  it("that are changed at once are all kept", async () => {
    await Promise.all([saveDisplay({ theme: "dark" }), saveAccount(ACCOUNT), saveDisplay({ sort: "name" })]);
    expect(await loadProfile()).toMatchObject({ accounts: [ACCOUNT], display: { theme: "dark", sort: "name" } });
  });
});
