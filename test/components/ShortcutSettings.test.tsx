// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { ShortcutSettings } from "../../components/ShortcutSettings";
import { draw } from "./draw";

function shortcuts(openKeys: string | null = "Alt+Shift+D", on = true) {
  const events = { onSwitch: vi.fn(), onChangeKeys: vi.fn() };
  return { ...draw(<ShortcutSettings on={on} openKeys={openKeys} {...events} />), ...events };
}

describe("the shortcuts", () => {
  it("list every single key, and the keys that open Daybook as the browser has them", () => {
    const { container } = shortcuts("⌥⇧D");
    const keys = [...container.querySelectorAll("kbd")].map((key) => key.textContent);
    expect(keys).toEqual(["⌥⇧D", "s", "h", "/", "u", "1 – 3", ",", "?"]);
  });

  it("say that no keys open it, where the browser has none", () => {
    expect(shortcuts("").container.textContent).toContain("Not set");
    expect(shortcuts(null).container.textContent).not.toContain("Not set");
  });

  it("are switched off and on, and changed in the browser", () => {
    const { onSwitch, onChangeKeys } = shortcuts();
    fireEvent.click(screen.getByRole("checkbox", { name: "Single keys in the popup" }));
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
    fireEvent.click(screen.getByRole("button", { name: "Change" }));
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });
});
