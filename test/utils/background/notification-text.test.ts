import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notificationText } from "@/utils/background/notification-text";
import { DEFAULT_DISPLAY, type Display } from "@/utils/domain/display";
import type { Notification } from "@/utils/domain/notification";
import { setLanguage } from "@/utils/i18n";
import { DAY, NOW } from "../../components/a-view";
import { stubI18n } from "../../components/i18n-stub";

beforeEach(() => stubI18n());
afterEach(() => setLanguage("auto"));

const DAILY: Notification = {
  kind: "daily",
  day: DAY,
  total: { btc: "0.84210377", fiat: "81205.08" },
  partial: false,
  change: { since: "2026-11-20", ratio: { btc: "-0.0049", fiat: "0.0100" } },
};
const FAILED: Notification = { kind: "failed", day: DAY, accounts: [{ name: "Savings", wallets: ["spot", "margin"] }] };
const MARGIN: Notification = { kind: "margin", day: DAY, account: "a", name: "Savings", level: "1.21345678" };

const text = (notification: Notification, display: Partial<Display> = {}) =>
  notificationText(notification, { ...DEFAULT_DISPLAY, ...display }, NOW);

describe("a notification in words", () => {
  it("summarises the day in the unit of the headline", () => {
    expect(text(DAILY)).toEqual({
      title: "Close of 21 Nov, UTC",
      message: "Total, net: 0.84210377 BTC · −0.49% since 20 Nov",
    });
    expect(text(DAILY, { unit: "fiat", fiat: "EUR" }).message).toBe("Total, net: €81,205.08 · +1.00% since 20 Nov");
  });

  it("falls back to BTC, then to saying that it is there; marks what is partial", () => {
    const unpriced = { ...DAILY, total: { btc: "1", fiat: null }, change: null, partial: true };
    expect(text(unpriced, { unit: "fiat" })).toEqual({
      title: "Close of 21 Nov, UTC · Partial",
      message: "Total, net: 1.00000000 BTC",
    });
    const unknown = { ...DAILY, total: { btc: null, fiat: null } };
    expect(text(unknown).message).toBe("It is saved. Open Daybook to see it.");
  });

  it("names what failed", () => {
    expect(text(FAILED)).toEqual({
      title: "Reading failed two days in a row",
      message: "Savings: Spot, Cross margin\nThe settings say why.",
    });
    expect(text({ ...FAILED, accounts: [] }).message).toBe("The settings say why.");
  });

  it("says until when a day can be had, and which level was low", () => {
    const { title } = text({ kind: "at-risk", day: "2026-10-24", leavesAt: NOW + 600_000 });
    expect(title).toMatch(/^24 Oct can only be fetched until \d\d:\d\d$/);
    expect(text(MARGIN).message).toBe("Savings: level 1.21 at the close of 21 Nov");
  });

  it("speaks the language chosen", async () => {
    await setLanguage("zh_CN");
    expect(text(DAILY).title).toBe("11月21日收盘（UTC）");
    expect(text(FAILED).message).toBe("Savings：现货、全仓杠杆\n可在设置中查看原因。");
  });
});

describe("while amounts are hidden", () => {
  const amount = fc.nat().map((number) => `0.${String(number).padStart(10, "7")}`);
  const HIDINGS = [{ hiding: "amounts" }, { startHidden: "amounts" }, { hiding: "everything" }] as const;

  it.each(HIDINGS)("%j: no digit but those of days and times", (display) => {
    fc.assert(
      fc.property(amount, amount, (btc, fiat) => {
        const daily = text({ ...DAILY, total: { btc, fiat }, change: { since: DAY, ratio: { btc, fiat } } }, display);
        const margin = text({ ...MARGIN, level: btc }, display);
        for (const { title, message } of [daily, margin]) {
          expect(`${title} ${message}`.replaceAll("21 Nov", "")).not.toMatch(/\d/);
        }
      }),
    );
  });

  it("everything: no account is named either", () => {
    expect(text(FAILED, { hiding: "everything" }).message).toBe("The settings say why.");
    expect(text(FAILED, { hiding: "amounts" }).message).toContain("Savings");
    expect(text(MARGIN, { hiding: "amounts" }).message).not.toContain("Savings");
  });
});
