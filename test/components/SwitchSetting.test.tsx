// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { SwitchSetting } from "../../components/SwitchSetting";
import { draw } from "./draw";

const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Daily" });
const described = () =>
  (box().getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

describe("a switch", () => {
  it("asks for the other state, and shows the one that is", () => {
    const onSwitch = vi.fn();
    draw(<SwitchSetting label="Daily" on={false} onSwitch={onSwitch} />);
    fireEvent.click(box());
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
    expect(box().checked).toBe(false);
  });

  it("can be switched by its name, too", () => {
    const onSwitch = vi.fn();
    draw(<SwitchSetting label="Daily" on onSwitch={onSwitch} />);
    fireEvent.click(screen.getByText("Daily"));
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("says what it does and why it stayed off, also to who does not see", () => {
    draw(<SwitchSetting label="Daily" about="Every day." refused="Not allowed." on={false} onSwitch={() => {}} />);
    expect(described()).toBe("Every day. Not allowed.");
    expect(screen.getByRole("status").textContent).toBe("Not allowed.");
  });
});
