// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Total } from "../../components/Total";
import type { View } from "../../utils/domain/view";
import { aView, NOW } from "./a-view";
import { draw } from "./draw";

function total(over: Partial<View> = {}, options: Parameters<typeof draw>[1] = {}) {
  const onUnit = vi.fn();
  return { ...draw(<Total view={aView(over)} now={NOW} onUnit={onUnit} />, options), onUnit };
}

describe("the total", () => {
  it("stands in BTC and in the user's currency, exact", () => {
    const { amounts } = total();
    expect(amounts().slice(0, 2)).toEqual(["0.10342172", "9969.90"]);
  });

  it("names the close its change is measured from, with sign, arrow and share", () => {
    const { container, times } = total();
    expect(container.querySelector("summary")?.textContent).toBe("▲ +0.00412000 BTC (+0.49%) since 20 Nov");
    expect(times()).toEqual(["2026-11-21", "2026-11-20"]);
  });

  it("names the close it belongs to", () => {
    expect(total().container.querySelector(".total-name")?.textContent).toBe("Total, net · 21 Nov");
  });

  it("says why there is no change", () => {
    const said = (over: Partial<View>) => total(over).container.querySelector(".total-change")?.textContent;
    expect(said({ change: null })).toBe("Nothing to compare with yet");
    const partial = { value: { btc: "1", fiat: "1" }, partial: true };
    expect(said({ change: null, total: partial })).toBe("Change known once every wallet is read");
    const unpriced = { since: "2026-11-20", value: { btc: null, fiat: null }, ratio: { btc: null, fiat: null } };
    expect(said({ change: unpriced })).toBe("No price that day");
    expect(said({ change: unpriced, awaited: ["BTC"] })).toBe("Price not read yet");
  });

  it("says that a change is not a profit, and what USD means", () => {
    expect(total().container.textContent).toContain("A change is not a profit");
    expect(total().container.textContent).toContain("USD means USDT");
    expect(total({}, { display: { fiat: "EUR" } }).container.textContent).not.toContain("USDT");
  });

  it("has no arrow and no sign for no change", () => {
    const change = { since: "2026-11-20", value: { btc: "0", fiat: "0" }, ratio: { btc: "0", fiat: "0" } };
    expect(total({ change }).container.querySelector("summary")?.textContent).toMatch(/^0\.00000000 BTC \(0\.00%\)/);
  });

  it("says when there is nothing to compare with", () => {
    expect(total({ change: null }).container.textContent).toContain("Nothing to compare with yet");
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

  it.each([
    ["0.504964101234567890", ""],
    ["1234567.12345678", "long"],
    ["1234567890123.12345678", "longer"],
    ["1234567890123456789012345.12345678", "longest"],
  ])("steps down in size for a number that is long as shown, not as stored: %s", (btc, step) => {
    const { container } = total({ total: { value: { btc, fiat: null }, partial: false } });
    expect(container.querySelector(".total-main")?.className.trim()).toBe(`total-main ${step}`.trim());
  });
});

describe("the unit", () => {
  it("is chosen at a press, and says which one it is", () => {
    const { onUnit } = total();
    const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");
    expect([pressed("BTC"), pressed("USD")]).toEqual(["true", "false"]);
    fireEvent.click(screen.getByRole("button", { name: "USD" }));
    expect(onUnit).toHaveBeenCalledWith("fiat");
  });

  it("puts the currency first, with its own change and line", () => {
    const { amounts, container } = total({}, { display: { unit: "fiat" } });
    expect(amounts()).toEqual(["9969.90", "0.10342172", "397.11", "0.0415"]);
    expect(container.querySelector("summary")?.textContent).toBe("▲ +$397.11 (+4.15%) since 20 Nov");
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("From $9,000.00 on 19 Nov to $9,969.90 on 21 Nov");
  });

  it("without a price leaves out what is not known, and keeps the line in BTC", () => {
    const { line, change } = aView();
    const { container, amounts } = total(
      {
        total: { value: { btc: "1", fiat: null }, partial: false },
        change: change && { ...change, value: { btc: "1", fiat: null }, ratio: { btc: "1", fiat: null } },
        line: line.map((point) => ({ ...point, fiat: null })),
      },
      { display: { unit: "fiat" } },
    );
    expect(amounts()).toEqual(["1"]);
    expect(container.textContent).toContain("No price that day");
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("0.10342172 BTC on 21 Nov");
  });
});

describe("a day of the line", () => {
  const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Day" });
  const caption = () => document.querySelector("figcaption")?.textContent;

  it("is picked with the keys of a slider and told in words, and the caption comes back", () => {
    total();
    expect(slider().getAttribute("aria-valuetext")).toBe("0.10342172 BTC on 21 Nov");
    slider().focus();
    fireEvent.input(slider(), { target: { value: "0" } });
    expect(slider().getAttribute("aria-valuetext")).toBe("0.09000000 BTC on 19 Nov");
    expect(caption()).toBe("19 Nov · 0.09000000 BTC");
    fireEvent.input(slider(), { target: { value: "1" } });
    expect(caption()).toBe("20 Nov · No close");
    expect(slider().getAttribute("aria-valuetext")).toBe("no close on 20 Nov");
    fireEvent.blur(slider());
    expect(caption()).toBe("3 days, 1 missing");
  });

  it("is picked with the pointer, too", () => {
    total();
    Object.defineProperty(slider(), "clientWidth", { value: 300 });
    const move = new Event("pointermove");
    Object.assign(move, { offsetX: 10 });
    fireEvent(slider(), move);
    expect(caption()).toBe("19 Nov · 0.09000000 BTC");
    fireEvent(slider(), new Event("pointerleave"));
    expect(caption()).toBe("3 days, 1 missing");
  });

  it("cannot be picked while hidden", () => {
    total({}, { hidden: true });
    expect(screen.queryByRole("slider")).toBeNull();
  });
});
