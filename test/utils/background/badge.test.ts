import { beforeEach, describe, expect, it, vi } from "vitest";
import { createBadge } from "@/utils/background/badge";
import type { Failure } from "@/utils/domain/failure";
import type { Account } from "@/utils/domain/profile";
import { aSpotWallet, aView } from "../../components/a-view";

const setBadgeText = vi.fn(async (_: { text: string }) => {});
vi.mock("@/utils/browser", () => ({
  browser: { action: { setBadgeText: (how: { text: string }) => setBadgeText(how) } },
}));
beforeEach(() => setBadgeText.mockClear());

const ACCOUNT: Account = { id: "one", name: "Main", demo: false, paused: false, createdAt: 0 };
const AT_RISK = { day: "2026-10-24", leavesAt: 1 };

interface Given {
  account?: Partial<Account>;
  failure?: Failure | null;
  atRisk?: typeof AT_RISK | null;
  locked?: boolean;
  unseen?: boolean;
  stopped?: Failure | null;
}

async function badge({ account, failure = null, atRisk = null, locked = false, unseen = false, stopped }: Given) {
  const show = createBadge({
    profile: async () => ({ accounts: [{ ...ACCOUNT, ...account }] }),
    view: async () => (unseen ? null : aView({ atRisk, wallets: [aSpotWallet({ failure })] })),
    isLocked: async () => locked,
  });
  await (stopped === undefined ? show() : show(stopped));
  expect(setBadgeText).toHaveBeenCalledOnce();
  return setBadgeText.mock.calls[0]?.[0].text;
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
    expect(await badge(given)).toBe("!");
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
  ])("%s", async (_name, given) => {
    expect(await badge(given)).toBe("");
  });
});
