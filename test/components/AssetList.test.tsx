// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { AssetList } from "../../components/AssetList";
import type { AssetView } from "../../utils/domain/view";
import { aView } from "./a-view";
import { draw } from "./draw";

const [BTC] = aView().assets as [AssetView];
const list = (assets: AssetView[], options = {}) => draw(<AssetList assets={assets} fiat="USD" />, options);

describe("the assets", () => {
  it("tell quantity, value, share and change", () => {
    expect(list([BTC]).amounts()).toEqual(["0.09905021", "9548.77", "0.9577", "0.001"]);
  });

  it("say when there was no price that day", () => {
    const { container, amounts } = list([{ ...BTC, value: { btc: null, fiat: null }, share: null, change: null }]);
    expect(amounts()).toEqual(["0.09905021"]);
    expect(container.textContent).toContain("No price that day");
  });

  it("show no change where nothing changed", () => {
    expect(list([{ ...BTC, change: "0.000" }]).amounts()).not.toContain("0.000");
  });

  it("begin with the first eight, and show all at a press", () => {
    list(Array.from({ length: 20 }, (_, index) => ({ ...BTC, asset: `A${index}` })));
    expect(screen.getAllByRole("listitem")).toHaveLength(8);
    fireEvent.click(screen.getByRole("button", { name: "Show all 20 assets" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(20);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("give away nothing while hidden", () => {
    const { container } = list([BTC], { hidden: true });
    expect(container.innerHTML).not.toMatch(/0\.|9,|%|▲/);
  });
});
