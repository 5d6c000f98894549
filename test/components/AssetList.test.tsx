// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { AssetList } from "../../components/AssetList";
import { Say } from "../../components/say";
import type { AssetView } from "../../utils/domain/view";
import { aView, DAY, NOW } from "./a-view";
import { draw } from "./draw";

const [BTC] = aView().assets as [AssetView];
const many = (count: number, change: (index: number) => Partial<AssetView> = () => ({})): AssetView[] =>
  Array.from({ length: count }, (_, index) => ({ ...BTC, asset: `A${index}`, ...change(index) }));

function list(assets: AssetView[], options: Parameters<typeof draw>[1] = {}, awaited: string[] = []) {
  const [onSort, say] = [vi.fn(), vi.fn()];
  const what = (
    <Say.Provider value={say}>
      <AssetList view={{ assets, day: DAY, awaited }} now={NOW} onSort={onSort} />
    </Say.Provider>
  );
  return { ...draw(what, options), onSort, say };
}
const names = () => [...document.querySelectorAll(".asset-name")].map((name) => name.textContent);
const search = (text: string) =>
  fireEvent.input(screen.getByRole("searchbox", { name: "Search" }), { target: { value: text } });

describe("the assets", () => {
  it("tell quantity, value, share and change", () => {
    const { amounts, container } = list([BTC]);
    expect(amounts()).toEqual(["0.09905021", "0.09905021", "0.9577", "0.0102"]);
    expect(container.querySelector(".asset-change")?.textContent).toBe("▲ +1.02%");
    expect(list([BTC], { display: { unit: "fiat" } }).amounts()[1]).toBe("9548.77");
  });

  it("say when there was no price that day", () => {
    const { container, amounts } = list([{ ...BTC, value: { btc: null, fiat: null }, share: null, change: null }]);
    expect(amounts()).toEqual(["0.09905021"]);
    expect(container.querySelector(".asset-worth")?.textContent).toBe("— No price that day");
  });

  it("show no change where nothing changed, and the amount where there was nothing before", () => {
    expect(list([{ ...BTC, change: "0.000", changeRatio: "0" }]).amounts()).toHaveLength(3);
    expect(list([{ ...BTC, change: "5", changeRatio: null }]).amounts()).toContain("5");
  });

  it("say that there are none", () => {
    expect(list([]).container.textContent).toContain("No balances at the close of 21 Nov");
  });

  it("give away nothing while hidden", () => {
    const { container } = list([BTC], { hidden: true });
    for (const icon of container.querySelectorAll(".icon")) icon.remove();
    expect(container.innerHTML).not.toMatch(/0\.|9,|%|▲/);
  });

  it("look the same while hidden, whether they changed or not", () => {
    const still = { ...BTC, asset: "A1", change: "0", changeRatio: "0" };
    list([{ ...BTC, asset: "A0" }, still], { hidden: true });
    const rows = [...document.querySelectorAll(".asset")].map(({ innerHTML }) => innerHTML.replaceAll(/A\d/g, ""));
    expect(rows[1]).toBe(rows[0]);
  });

  it("say whether a price is missing or only still to be read", () => {
    const unpriced = many(2, () => ({ value: { btc: null, fiat: null }, share: null }));
    list(unpriced, {}, ["A1"]);
    const said = [...document.querySelectorAll(".asset-worth")].map(({ textContent }) => textContent);
    expect(said).toEqual(["— No price that day", "— Price not read yet"]);
  });

  it("are drawn a screenful first, and the rest frame by frame", async () => {
    list(many(100));
    expect(names()).toHaveLength(8);
    await waitFor(() => expect(names()).toHaveLength(100));
  });
});

describe("small balances", () => {
  const assets = many(10, (index) => ({ small: index > 6 }));

  it("are folded, counted, and shown at a press", async () => {
    const { container } = list(assets);
    expect(names()).toHaveLength(7);
    expect(container.textContent).toContain("3 small balances hidden · Show");
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    await waitFor(() => expect(names()).toHaveLength(10));
    fireEvent.click(screen.getByRole("button", { name: "Fold" }));
    expect(names()).toHaveLength(7);
  });

  it("are found all the same", () => {
    list(many(12, (index) => ({ small: index > 6 })));
    search("a11");
    expect(names()).toEqual(["A11"]);
    expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
  });
});

describe("the search", () => {
  it("is there from twelve assets up", () => {
    list(many(11));
    expect(screen.queryByRole("searchbox")).toBeNull();
    list(many(12));
    expect(screen.getByRole("searchbox", { name: "Search" })).toBeTruthy();
  });

  it("finds whatever has the letters in its name, and says how many", async () => {
    const { say } = list(many(12));
    search(" a1");
    expect(names()).toEqual(["A1", "A10", "A11"]);
    await waitFor(() => expect(say).toHaveBeenLastCalledWith("3 assets"));
  });

  it("says when there is nothing of the kind", () => {
    const { container } = list(many(12));
    search("zzz");
    expect(names()).toEqual([]);
    expect(container.textContent).toContain("No asset called “zzz”");
  });
});

describe("the order", () => {
  const assets = many(4, (index) => ({
    asset: ["B", "C", "A", "D"][index] as string,
    change: ["0", "-1", "1", "2"][index] as string,
    changeRatio: ["0", "-0.1", "0.5", null][index] as string | null,
  }));

  it.each([
    ["value", ["B", "C", "A", "D"]],
    ["name", ["A", "B", "C", "D"]],
    ["change", ["D", "A", "C", "B"]],
  ] as const)("is by %s", (sort, expected) => {
    list(assets, { display: { sort } });
    expect(names()).toEqual(expected);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Sort:" }).value).toBe(sort);
  });

  it("is changed by choosing", () => {
    const { onSort } = list(assets);
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "name" } });
    expect(onSort).toHaveBeenCalledWith("name");
  });

  it("is not asked of a single asset", () => {
    list([BTC]);
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});
