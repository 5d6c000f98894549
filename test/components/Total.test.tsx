// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Total } from "../../components/Total";
import { DEFAULT_DISPLAY } from "../../utils/domain/display";
import type { View } from "../../utils/domain/view";
import { aView, NOW } from "./a-view";
import { draw } from "./draw";

const total = (over: Partial<View> = {}, options = {}) => draw(<Total view={aView(over)} now={NOW} />, options);

describe("the total", () => {
  it("stands in BTC and in the user's currency, exact", () => {
    const { amounts } = total();
    expect(amounts().slice(0, 2)).toEqual(["0.10342172", "9969.90"]);
  });

  it("names the close its change is measured from, with sign, arrow and share", () => {
    const { container, times } = total();
    expect(container.querySelector("summary")?.textContent).toBe("▲ +0.00412000 BTC (+0.49%) since 20 Nov");
    expect(times()).toEqual(["2026-11-20"]);
  });

  it("says that a change is not a profit, and what USD means", () => {
    expect(total().container.textContent).toContain("A change is not a profit");
    expect(total().container.textContent).toContain("USD means USDT");
    expect(total({ display: { ...DEFAULT_DISPLAY, fiat: "EUR" } }).container.textContent).not.toContain("USDT");
  });

  it("has no arrow and no sign for no change", () => {
    const change = { since: "2026-11-20", value: { btc: "0", fiat: "0" }, ratio: "0" };
    expect(total({ change }).container.querySelector("summary")?.textContent).toMatch(/^0\.00000000 BTC \(0\.00%\)/);
  });

  it("says when there is nothing to compare with", () => {
    expect(total({ change: null }).container.textContent).toContain("No earlier close to compare with yet");
  });

  it("says when it is not the whole", () => {
    expect(total().container.textContent).not.toContain("Partial");
    total({ total: { value: { btc: "1", fiat: null }, partial: true } });
    expect(screen.getByRole("heading", { name: /Partial/ })).toBeTruthy();
  });

  it("tells the line in words, and how many days it lacks", () => {
    const { container } = total();
    expect(container.querySelector("figcaption")?.textContent).toBe("3 days, 1 missing");
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "From 0.09000000 BTC on 19 Nov to 0.10342172 BTC on 21 Nov",
    );
  });

  it("gives away nothing while hidden, not even the shape of the line", () => {
    const { container, amounts } = total({}, { hidden: true });
    expect(amounts()).toEqual([]);
    expect(container.innerHTML).not.toMatch(/0\.|9,?969|▲|class="change up"/);
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("steps down in size for a number that is long as shown, not as stored", () => {
    const size = (btc: string) => {
      const { container } = total({ total: { value: { btc, fiat: null }, partial: false } });
      return container.querySelector(".total-btc")?.classList.contains("long");
    };
    expect(size("0.504964101234567890")).toBe(false);
    expect(size("1234567.12345678")).toBe(true);
  });
});
