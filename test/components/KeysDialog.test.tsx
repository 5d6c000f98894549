// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { KeysDialog } from "../../components/KeysDialog";
import { draw } from "./draw";

function dialog(shortcuts = true) {
  const [onShortcuts, onClose] = [vi.fn(), vi.fn()];
  const drawn = draw(<KeysDialog onShortcuts={onShortcuts} onClose={onClose} />, { display: { shortcuts } });
  return { ...drawn, onShortcuts, onClose };
}

it("tells what each key does", async () => {
  const { container } = dialog();
  await vi.waitFor(() => expect(container.querySelector("dialog")?.open).toBe(true));
  const keys = [...container.querySelectorAll("kbd")].map((key) => key.textContent);
  expect(keys).toEqual(["s", "h", "/", "u", "1 – 3", ",", "?", "Alt+Shift+D"]);
});

it("switches single keys off, and on", () => {
  const { onShortcuts } = dialog();
  fireEvent.click(screen.getByLabelText("Use single keys"));
  expect(onShortcuts).toHaveBeenLastCalledWith(false);
  const { onShortcuts: again } = dialog(false);
  fireEvent.click(screen.getByLabelText("Use single keys"));
  expect(again).toHaveBeenLastCalledWith(true);
});

it("closes at a press, and says so", async () => {
  const { onClose, container } = dialog();
  await vi.waitFor(() => expect(container.querySelector("dialog")?.open).toBe(true));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
