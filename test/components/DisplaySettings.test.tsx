// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { DisplaySettings } from "../../components/DisplaySettings";
import { DEFAULT_DISPLAY, type Display } from "../../utils/domain/display";
import { draw } from "./draw";

function Kept({ onSet }: { onSet(changes: Partial<Display>): void }) {
  const [display, setDisplay] = useState(DEFAULT_DISPLAY);
  return (
    <DisplaySettings
      display={display}
      onSet={(changes) => {
        onSet(changes);
        setDisplay((before) => ({ ...before, ...changes }));
      }}
    />
  );
}

function settings(language = "en") {
  const onSet = vi.fn();
  draw(<Kept onSet={onSet} />, { language });
  return onSet;
}
const select = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (name: string, value: string) => {
  fireEvent.input(field(name), { target: { value } });
  fireEvent.blur(field(name));
};
const said = (name: string) =>
  document.getElementById(field(name).getAttribute("aria-describedby") ?? "")?.textContent ?? "";

describe("the display settings", () => {
  it.each([
    ["Language", "language", ["As the browser", "English", "简体中文"], "zh_CN"],
    ["Theme", "theme", ["As the system", "Light", "Dark"], "dark"],
    ["Headline in", "unit", ["BTC", "USD"], "fiat"],
    ["When the popup opens", "startHidden", ["Hide nothing", "Hide amounts", "Hide everything"], "everything"],
    ["Sort assets by", "sort", ["Value", "Name", "Change"], "name"],
  ])("%s is set at once", (name, setting, names, value) => {
    const onSet = settings();
    expect([...select(name).options].map(({ text }) => text)).toEqual(names);
    fireEvent.change(select(name), { target: { value } });
    expect(onSet).toHaveBeenCalledExactlyOnceWith({ [setting]: value });
  });

  it("what USD means is said where it is chosen, and not of another currency", async () => {
    settings();
    expect(document.body.textContent).toContain("USD means USDT");
    fireEvent.change(select("Currency"), { target: { value: "JPY" } });
    await vi.waitFor(() => expect(document.body.textContent).not.toContain("USD means USDT"));
  });

  it("the currency is named in the language shown, and so is what the headline can be in", async () => {
    settings("zh-CN");
    const currency = select("法定货币");
    expect([...currency.options].map(({ text }) => text)).toContain("JPY · 日元");
    fireEvent.change(currency, { target: { value: "JPY" } });
    await vi.waitFor(() => expect([...select("总额单位").options].map(({ text }) => text)).toEqual(["BTC", "JPY"]));
  });

  it("the colours are chosen by name, each with a sample only the eye is shown; at first green is up", () => {
    const onSet = settings();
    const names = ["Green up", "Red up", "Blue up", "No colours"];
    const choices = screen.getAllByRole<HTMLInputElement>("radio");
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false, false]);
    for (const name of names) expect(screen.getByRole("radio", { name })).toBeTruthy();
    const samples = [...document.querySelectorAll(".choice-sample")];
    expect(samples.map((sample) => sample.querySelector("[data-direction]")?.getAttribute("data-direction"))).toEqual([
      "green-up",
      "red-up",
      "blue-orange",
      "none",
    ]);
    expect(samples.every((sample) => sample.getAttribute("aria-hidden") === "true")).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Red up" }));
    expect(onSet).toHaveBeenCalledExactlyOnceWith({ direction: "red-up" });
  });

  it("a bad number is said beside its field, and not set", async () => {
    const onSet = settings();
    type("Fold assets worth less than", "1,5");
    await vi.waitFor(() => expect(said("Fold assets worth less than")).toBe("Use digits and a point, such as 1.5."));
    expect(said("Safe above")).toBe("");
    expect(onSet).not.toHaveBeenCalled();
    type("Fold assets worth less than", "2.5");
    await vi.waitFor(() => expect(onSet).toHaveBeenCalledExactlyOnceWith({ smallBelow: "2.5" }));
    expect(said("Fold assets worth less than")).toBe("In USD. They still count. 0 folds none.");
  });

  it("the two thresholds never cross, and both are set as soon as they fit", async () => {
    const onSet = settings();
    type("Safe above", "1.2");
    await vi.waitFor(() => expect(said("Safe above")).toBe("Has to be at least 1.3, where danger ends."));
    type("Danger below", "3");
    await vi.waitFor(() => expect(said("Danger below")).toBe("Can be at most 2, where safe begins."));
    expect(onSet).not.toHaveBeenCalled();
    type("Danger below", "1.1");
    await vi.waitFor(() => expect(onSet.mock.calls).toEqual([[{ dangerBelow: "1.1" }], [{ safeAbove: "1.2" }]]));
    expect([said("Safe above"), said("Danger below")]).toEqual(["", ""]);
  });
});
