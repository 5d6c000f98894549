// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { FreshnessStrip } from "../../components/FreshnessStrip";
import type { Freshness } from "../../components/freshness";
import { DAY, NOW } from "./a-view";
import { draw } from "./draw";

const HOUR = 3_600_000;

function strip(freshness: Freshness, language = "en") {
  const onSync = vi.fn();
  const { container, times } = draw(<FreshnessStrip freshness={freshness} now={NOW} onSync={onSync} />, { language });
  return { text: container.textContent, times: times(), onSync };
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
    [{ state: "waiting", until: NOW + 42_000 }, "Binance allows 5 of these calls a minute. Going on in 0:42"],
    [{ state: "offline", day: DAY }, "Offline. Showing the close of 21 Nov"],
  ])("says of %j: %s", (freshness, text) => {
    expect(strip(freshness).text).toBe(text);
  });

  it("gives the close as a machine reads it", () => {
    expect(strip({ state: "fresh", day: DAY, syncedAt: null, nextAt: null }).times).toEqual([DAY]);
  });

  it("syncs at a press", () => {
    const { onSync } = strip({ state: "stale", days: 3 });
    fireEvent.click(screen.getByRole("button", { name: "Sync now" }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  it("says why a wallet is behind where that wallet is", () => {
    strip({ state: "partial", wallet: "futures", day: "2026-11-20" });
    expect(screen.getByRole("link", { name: "Why?" }).getAttribute("href")).toBe("#why-futures");
  });

  it("puts the day first in Chinese", () => {
    const { text } = strip({ state: "due", day: "2026-11-22" }, "zh-CN");
    expect(text).toBe("11月22日的收盘数据应已就绪。立即同步");
  });
});
