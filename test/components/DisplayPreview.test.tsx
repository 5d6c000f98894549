// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { DisplayPreview } from "../../components/DisplayPreview";
import { DEFAULT_DISPLAY, type Display } from "../../utils/domain/display";
import { NOW } from "./a-view";
import { draw } from "./draw";

function preview(display: Partial<Display> = {}, language = "en") {
  const drawn = draw(<DisplayPreview display={{ ...DEFAULT_DISPLAY, ...display }} now={NOW} />, { language });
  const popup = drawn.container.querySelector(".preview-popup") as HTMLElement;
  return { ...drawn, popup, text: popup.textContent ?? "" };
}
const assets = (popup: HTMLElement) => [...popup.querySelectorAll(".asset-name")].map((name) => name.textContent);

describe("the preview", () => {
  it("is the popup's own, with invented figures, and to be seen only", () => {
    const { popup, text, container } = preview();
    expect(text).toContain("0.84210377 BTC");
    expect(text).toContain("≈ $81,204.07");
    expect(popup.hasAttribute("inert")).toBe(true);
    expect(container.querySelector("figcaption")?.textContent).toContain("The numbers are made up.");
  });

  it.each<[Partial<Display>, string]>([
    [{ unit: "fiat", fiat: "EUR" }, "€69,995.67"],
    [{ fiat: "JPY" }, "≈ ¥12,707,346"],
    [{ safeAbove: "1.5" }, "Safe"],
    [{ safeAbove: "1.7" }, "Watch"],
    [{ dangerBelow: "1.63" }, "Danger"],
    [{ smallBelow: "100" }, "1 small balance hidden"],
  ])("shows what %j does: %s", (display, shown) => {
    expect(preview(display).text).toContain(shown);
  });

  it("folds, sorts and colours as it is set", () => {
    expect(assets(preview({ smallBelow: "1" }).popup)).toEqual(["BTC", "ETH", "USDT"]);
    expect(assets(preview({ smallBelow: "0" }).popup)).toEqual(["BTC", "ETH", "USDT", "SHIB"]);
    expect(assets(preview({ smallBelow: "0", sort: "name" }).popup)).toEqual(["BTC", "ETH", "SHIB", "USDT"]);
    expect(preview().popup.dataset["direction"]).toBe("green-up");
    expect(preview({ direction: "red-up" }).popup.dataset["direction"]).toBe("red-up");
  });

  it.each(["amounts", "everything"] as const)("has no amount while %s are hidden at the start", (startHidden) => {
    const { amounts, text } = preview({ startHidden });
    expect(amounts()).toEqual([]);
    expect(text).toContain("hidden");
    if (startHidden === "everything") expect(text).not.toContain("ETH");
  });

  it("speaks the language shown", () => {
    expect(preview({}, "zh-CN").text).toContain("全仓杠杆");
  });
});
