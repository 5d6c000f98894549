// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import type { Freshness } from "../../components/freshness";
import { fail } from "../../utils/domain/failure";
import { formatTime } from "../../utils/format";
import { DAY, NOW } from "./a-view";
import { draw } from "./draw";

const HOUR = 3_600_000;

const LONG: Freshness[] = [
  { state: "waiting", until: NOW + 42_000, reason: "budget" },
  { state: "waiting", until: NOW + 42_000, reason: "rate-limited" },
  { state: "waiting", until: NOW + 50 * HOUR, reason: "rate-limited" },
  { state: "not-published", day: "2026-11-22", nextAt: NOW + HOUR },
  { state: "at-risk", day: "2026-10-24", leavesAt: NOW + 50 * HOUR },
  { state: "due", day: "2026-11-22" },
  { state: "accounts-behind", day: DAY },
  { state: "paused", day: DAY },
  { state: "locked", day: DAY },
];

function strip(freshness: Freshness, language = "en") {
  const onSync = vi.fn();
  const onUnlock = vi.fn().mockResolvedValue(fail({ kind: "wrong-passphrase" }));
  const { container, times } = draw(
    <FreshnessStrip freshness={freshness} now={NOW} onSync={onSync} onUnlock={onUnlock} />,
    { language },
  );
  return { text: container.textContent ?? "", times: times(), onSync, onUnlock };
}

describe("the freshness strip", () => {
  it.each<[Freshness, string]>([
    [
      { state: "fresh", day: DAY, syncedAt: NOW - 2 * HOUR, nextAt: NOW + 3 * HOUR },
      "Close of 21 Nov, UTC · synced 2 h agoNext ≈ 3 h",
    ],
    [{ state: "due", day: "2026-11-22" }, "Close of 22 Nov should be ready. Sync now"],
    [{ state: "reading", wallet: "margin", step: 2, of: 3 }, "Reading cross margin… 2 of 3"],
    [{ state: "partial", wallet: "futures", day: "2026-11-20" }, "Futures is from 20 Nov · Why?"],
    [{ state: "partial", wallet: "futures", day: null }, "Futures is missing · Why?"],
    [{ state: "stale", days: 3 }, "3 days behind. Sync now"],
    [
      { state: "waiting", until: NOW + 42_000, reason: "budget" },
      "Binance allows 5 of these calls a minute. Going on in 0:42",
    ],
    [{ state: "waiting", until: NOW + 42_000, reason: "rate-limited" }, "Binance asks to wait. Going on in 0:42"],
    [{ state: "none" }, "Nothing read yet. Sync now"],
    [{ state: "offline", day: DAY }, "Offline. Showing the close of 21 Nov"],
    [{ state: "offline", day: null }, "Offline. The first reading starts when you are back"],
    [{ state: "paused", day: DAY }, "Paused. Showing the close of 21 Nov"],
    [{ state: "paused", day: null }, "Paused"],
    [{ state: "locked", day: DAY }, "Locked. Unlock · Close of 21 Nov, UTC"],
    [{ state: "locked", day: null }, "Locked. Unlock"],
    [{ state: "accounts-behind", day: DAY }, "Not every account has the close of 21 Nov yet"],
    [
      { state: "at-risk", day: "2026-10-24", leavesAt: NOW + 71 * HOUR },
      "24 Oct leaves Binance’s window in 2 days. Save it now",
    ],
  ])("says of %j: %s", (freshness, text) => {
    expect(strip(freshness).text).toBe(text);
  });

  it("says of a long wait when it ends, by the clock and not as minutes and seconds", () => {
    const until = NOW + 50 * HOUR;
    const { text, times } = strip({ state: "waiting", until, reason: "rate-limited" });
    expect(text).toBe(`Binance asks to wait until ${formatTime(until, NOW)}`);
    expect(times).toEqual([new Date(until).toISOString()]);
  });

  it("gives the close as a machine reads it", () => {
    expect(strip({ state: "fresh", day: DAY, syncedAt: null, nextAt: null }).times).toEqual([DAY]);
  });

  it("syncs at a press", () => {
    const { onSync } = strip({ state: "stale", days: 3 });
    fireEvent.click(screen.getByRole("button", { name: "Sync now" }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it("saves a day at risk at a press", () => {
    const { onSync } = strip({ state: "at-risk", day: "2026-10-24", leavesAt: NOW + HOUR });
    fireEvent.click(screen.getByRole("button", { name: "Save it now" }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it("asks for the passphrase in its place, which gets the focus, and still says the day", async () => {
    const { onUnlock } = strip({ state: "locked", day: DAY });
    fireEvent.click(screen.getByRole("button", { name: "Unlock" }));
    const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(document.querySelector(".strip")?.textContent).toBe("Locked. Close of 21 Nov, UTC");
    expect(onUnlock).not.toHaveBeenCalled();
  });

  it("says why a wallet is behind where that wallet is", () => {
    strip({ state: "partial", wallet: "futures", day: "2026-11-20" });
    expect(screen.getByRole("link", { name: "Why?" }).getAttribute("href")).toBe("#why-futures");
  });

  it.each(["en", "zh-CN"])("keeps room for the longest text, whatever it says now: %s", (language) => {
    const room = () => document.querySelector(".strip")?.getAttribute("data-longest") ?? "";
    const rooms = LONG.map((state) => {
      const { text } = strip(state, language);
      expect(text.length).toBeLessThanOrEqual(room().length);
      return room();
    });
    expect(new Set(rooms).size).toBe(1);
  });

  it("puts the day first in Chinese", () => {
    const { text } = strip({ state: "due", day: "2026-11-22" }, "zh-CN");
    expect(text).toBe("11月22日的收盘数据应已就绪。立即同步");
  });
});
