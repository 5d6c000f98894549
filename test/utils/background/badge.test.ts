import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBadge } from "@/utils/background/badge";
import { DEFAULT_DISPLAY, type Display } from "@/utils/domain/display";
import type { Failure } from "@/utils/domain/failure";
import type { Account } from "@/utils/domain/profile";
import { setLanguage } from "@/utils/i18n";
import { aSpotWallet, aView, NOW } from "../../components/a-view";
import { stubI18n } from "../../components/i18n-stub";

const shown = { text: "unset", title: "unset" };
vi.mock("@/utils/browser", () => ({
  browser: {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(shown, { text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(shown, { title }),
    },
  },
}));
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  stubI18n();
  Object.assign(shown, { text: "unset", title: "unset" });
});
afterEach(() => {
  vi.useRealTimers();
  return setLanguage("auto");
});

const ACCOUNT: Account = { id: "one", name: "Main", demo: false, paused: false, createdAt: 0 };
const AT_RISK = { day: "2026-10-24", leavesAt: 1 };

interface Given {
  account?: Partial<Account>;
  failure?: Failure | null;
  atRisk?: typeof AT_RISK | null;
  locked?: boolean;
  unseen?: boolean;
  stopped?: Failure | null;
  display?: Partial<Display>;
}

async function badge({
  account,
  failure = null,
  atRisk = null,
  locked = false,
  unseen = false,
  stopped,
  display,
}: Given) {
  const show = createBadge({
    profile: async () => ({ accounts: [{ ...ACCOUNT, ...account }], display: { ...DEFAULT_DISPLAY, ...display } }),
    view: async () => (unseen ? null : aView({ atRisk, wallets: [aSpotWallet({ failure })] })),
    isLocked: async () => locked,
  });
  await (stopped === undefined ? show() : show(stopped));
  return shown;
}

const rights = (moving: string[]) => ({ rights: { moving, trading: ["enableMargin"], lookedAt: 0 } });

describe("the badge calls the user", () => {
  it.each<[string, Given]>([
    ["a day is lost soon and only the passphrase can save it", { locked: true, atRisk: AT_RISK }],
    ["Binance refused the key", { failure: { kind: "key-refused" } }],
    ["the key is damaged", { failure: { kind: "key-damaged" } }],
    ["a host was taken away", { stopped: { kind: "permission-missing", host: "" } }],
    ["the key may move money since a while", { account: rights(["enableWithdrawals"]) }],
  ])("when %s", async (_name, given) => {
    expect(await badge(given)).toEqual({ text: "!", title: "Daybook needs you" });
  });
});

describe("the badge is empty", () => {
  it.each<[string, Given]>([
    ["when all is well", {}],
    ["before the first sync", { unseen: true, locked: true }],
    ["while it is locked and nothing is at risk", { locked: true }],
    ["when a day is at risk and will be fetched", { atRisk: AT_RISK }],
    ["when it passes by itself", { failure: { kind: "timeout" }, stopped: { kind: "offline" } }],
    ["when the last run got through", { stopped: null }],
    ["for an account that is paused", { account: { paused: true }, failure: { kind: "key-refused" } }],
    ["for a right to trade, which was allowed", { account: rights([]) }],
    ["while amounts are hidden", { display: { badge: "change", hiding: "amounts" } }],
    ["while everything is hidden at the start", { display: { badge: "change", startHidden: "everything" } }],
    ["before there is a change to tell", { display: { badge: "change" }, unseen: true }],
  ])("%s", async (_name, given) => {
    expect(await badge(given)).toEqual({ text: "", title: "Daybook" });
  });
});

describe("the badge of whoever wants the day's change", () => {
  it("tells it in four characters, and exactly in its title", async () => {
    const display = { badge: "change" } as const;
    expect(await badge({ display })).toEqual({ text: "+0.5", title: "Daybook · Close of 21 Nov: +0.49%" });
    expect(await badge({ display: { ...display, language: "zh_CN" } })).toEqual({
      text: "+0.5",
      title: "Daybook · 11月21日收盘：+0.49%",
    });
  });

  it("calls the user all the same", async () => {
    const display = { badge: "change" } as const;
    expect(await badge({ display, failure: { kind: "key-refused" } })).toMatchObject({ text: "!" });
  });
});
