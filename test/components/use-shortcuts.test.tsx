// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { useShortcuts } from "../../components/hooks/use-shortcuts";
import { draw } from "./draw";

async function page(on = true) {
  const action = vi.fn();
  function Page() {
    useShortcuts(on, { s: action });
    return (
      <>
        <input aria-label="text" />
        <input aria-label="line" type="range" />
        <select aria-label="choice" />
        <button type="button">press</button>
      </>
    );
  }
  draw(<Page />);
  // Listening starts a moment later.
  if (on) {
    await vi.waitFor(() => {
      press(document.body);
      expect(action).toHaveBeenCalled();
    });
  }
  action.mockClear();
  return action;
}
const press = (on: Element, how: KeyboardEventInit = {}) =>
  fireEvent.keyDown(on, { key: "s", bubbles: true, cancelable: true, ...how });

describe("a single key", () => {
  it("does what belongs to it, wherever the focus is but in a field", async () => {
    const action = await page();
    press(document.body);
    press(screen.getByRole("button"));
    press(screen.getByLabelText("line"));
    expect(action).toHaveBeenCalledTimes(3);
    press(screen.getByLabelText("text"));
    press(screen.getByLabelText("choice"));
    expect(action).toHaveBeenCalledTimes(3);
  });

  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { key: "toString" },
    { key: "x" },
  ])("does nothing as %j", async (how) => {
    const action = await page();
    press(document.body, how);
    expect(action).not.toHaveBeenCalled();
  });

  it("does nothing while a dialog is open, nor when switched off", async () => {
    const action = await page();
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.setAttribute("open", "");
    press(document.body);
    dialog.remove();
    expect(action).not.toHaveBeenCalled();
    const off = await page(false);
    press(document.body);
    expect(off).not.toHaveBeenCalled();
  });
});
