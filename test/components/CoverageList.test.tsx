// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { CoverageList } from "../../components/CoverageList";
import type { WalletDays } from "../../utils/domain/coverage";
import { addDays, daysFrom } from "../../utils/domain/day";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, DAY, NOW } from "./a-view";
import { draw } from "./draw";

const FIRST = addDays(DAY, -219);
const without = (...gone: string[]) => daysFrom(FIRST, DAY).filter((day) => !gone.includes(day));
const LOST = ["2026-05-02", "2026-06-10", "2026-06-11", "2026-06-12", "2026-07-01", "2026-08-30"];
const DAY_MS = 86_400_000;

function coverage(days: Partial<WalletDays>[], { now = NOW, language = "en", wallets = [aSpotWallet()] } = {}) {
  const kept = days.map((one) => ({ account: "a", wallet: "spot" as const, saved: [], absent: [], ...one }));
  const view = aView({ id: "a", name: "Savings", wallets });
  const drawn = draw(<CoverageList views={[view]} days={kept} now={now} />, { language });
  return { ...drawn, text: () => drawn.container.querySelector(".coverage > p")?.textContent };
}

describe("the coverage of a wallet", () => {
  it("tells the days kept and lost, and by when the next is to be saved", () => {
    const { text } = coverage([{ saved: without(...LOST) }]);
    expect(text()).toBe("214 of 220 days · 6 lost · next must be saved by 22 Dec");
  });

  it("reads as Chinese in Chinese", () => {
    const { text } = coverage([{ saved: without(...LOST) }], { language: "zh-CN" });
    expect(text()).toBe("共 220 天，已保存 214 天 · 6 天已无法取回 · 下一份最迟须在12月22日保存");
  });

  it("counts what can still be had, and names the day by which it has to be", () => {
    const { text } = coverage([{ saved: without("2026-11-10", DAY) }]);
    expect(text()).toBe("218 of 220 days · 2 can still be fetched · next must be saved by 10 Dec");
  });

  it("stresses what leaves Binance's window soon", () => {
    const { text, container } = coverage([{ saved: without("2026-10-24") }]);
    expect(text()).toBe("219 of 220 days · 1 can still be fetched · 1 at risk · next must be saved by 23 Nov");
    const stressed = [...container.querySelectorAll("strong")].map(({ textContent }) => textContent);
    expect(stressed).toEqual(["1 at risk", "next must be saved by 23 Nov"]);
  });

  it("does not urge to save what Binance has none of", () => {
    const { text, container } = coverage([{ saved: without("2026-10-24"), absent: ["2026-10-24"] }]);
    expect(text()).toBe("219 of 220 days · 1 not at Binance · next must be saved by 22 Dec");
    expect(container.querySelector("strong")).toBeNull();
  });

  it("draws what can still be had lower than what is kept, and nothing for what Binance has none of", () => {
    const missing = ["2026-11-10", "2026-11-12"];
    const { container } = coverage([{ saved: without(...missing), absent: ["2026-11-12"] }]);
    const heights = (kind: string) =>
      [...container.querySelectorAll(`.coverage-bar .${kind}`)].map((one) => one.getAttribute("height"));
    expect([heights("saved"), heights("missing"), heights("gone")]).toEqual([["1"], ["0.5"], ["1", "1"]]);
  });

  it("lists the lost days, those in a row together", () => {
    const { container } = coverage([{ saved: without(...LOST) }]);
    expect(screen.getByText("Show 6 lost days")).toBeTruthy();
    const entries = [...container.querySelectorAll("details li")].map((entry) => entry.textContent);
    expect(entries).toEqual(["2 May", "10 Jun to 12 Jun", "1 Jul", "30 Aug"]);
  });

  it("moves on with Binance's clock: a day still to be had becomes a lost one", () => {
    const saved = without("2026-10-24");
    const { text } = coverage([{ saved }], { now: NOW + 3 * DAY_MS });
    expect(text()).toContain("219 of 223 days · 3 can still be fetched · 1 lost");
  });

  it("draws every gap in its place, wide enough to be seen, and says the same in words", () => {
    const { container } = coverage([{ saved: without(...LOST, DAY) }]);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("213 of 220 days");
    const of = (kind: string) =>
      [...container.querySelectorAll(`rect.${kind}`)].map((rect) => [
        rect.getAttribute("x"),
        rect.getAttribute("width"),
      ]);
    expect(of("gone").slice(0, 2)).toEqual([
      ["16", "1.375"],
      ["55", "3"],
    ]);
    expect(of("missing")).toEqual([["218.625", "1.375"]]);
  });

  it("says what there is to say of a wallet without any days", () => {
    const wallets = [
      aSpotWallet({ day: null, failure: { kind: "timeout" } }),
      aMarginWallet({ inUse: false }),
      aFuturesWallet(),
    ];
    coverage([], { wallets: wallets as never });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "SpotNothing saved yetBinance did not answer",
      "Cross marginNot opened at Binance",
      "FuturesNothing saved yet",
    ]);
  });

  it("keeps the accounts' days apart", () => {
    const views = ["a", "b"].map((id) => aView({ id, name: id, wallets: [aSpotWallet()] }));
    const days = [{ account: "b", wallet: "spot" as const, saved: [DAY], absent: [] }];
    draw(<CoverageList views={views} days={days} now={NOW} />);
    const texts = screen.getAllByRole("list").map((list) => `${list.getAttribute("aria-label")}: ${list.textContent}`);
    expect(texts).toEqual(["a: SpotNothing saved yet", "b: Spot1 of 1 day · next must be saved by 22 Dec"]);
  });
});
