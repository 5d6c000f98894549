// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { AccountRow } from "../../components/AccountRow";
import { draw } from "./draw";

function row() {
  const onRename = vi.fn();
  const onRemove = vi.fn();
  draw(<AccountRow name="Savings" onRename={onRename} onRemove={onRemove} />);
  return { onRename, onRemove };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("a connected account", () => {
  it("gets another name", () => {
    const { onRename } = row();
    press("Rename");
    fireEvent.input(screen.getByLabelText("New name"), { target: { value: " Long term " } });
    press("Save");
    expect(onRename).toHaveBeenCalledWith("Long term");
    expect(screen.queryByLabelText("New name")).toBeNull();
  });

  it("keeps its name when the new one is empty or the change is given up", () => {
    const { onRename } = row();
    press("Rename");
    fireEvent.input(screen.getByLabelText("New name"), { target: { value: "  " } });
    press("Save");
    press("Rename");
    press("Cancel");
    expect(onRename).not.toHaveBeenCalled();
  });

  it("is removed after a question, its history kept unless asked otherwise", () => {
    const { onRemove } = row();
    press("Remove");
    expect(screen.getByRole("heading", { name: "Remove “Savings”?" })).toBeTruthy();
    expect(onRemove).not.toHaveBeenCalled();
    press("Remove account");
    expect(onRemove).toHaveBeenCalledWith(false);
  });

  it("loses its history only when that was chosen", () => {
    const { onRemove } = row();
    press("Remove");
    fireEvent.click(screen.getByRole("radio", { name: /^Delete the history/ }));
    press("Remove account");
    expect(onRemove).toHaveBeenCalledWith(true);
  });

  it("stays when the question is answered with Cancel", () => {
    const { onRemove } = row();
    press("Remove");
    press("Cancel");
    expect(onRemove).not.toHaveBeenCalled();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
