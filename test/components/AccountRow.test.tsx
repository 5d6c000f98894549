// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { AccountRow } from "../../components/AccountRow";
import type { KeyRights } from "../../components/RightsNotice";
import { draw } from "./draw";

const MAY_TRADE = { moving: [], trading: ["enableFutures"] };

function row({ paused = false, first = true, last = true, rights = null as KeyRights | null, reloaded = false } = {}) {
  const events = { onRename: vi.fn(), onPause: vi.fn(), onMove: vi.fn(), onRemove: vi.fn() };
  const account = { id: "a", name: "Savings", paused };
  const drawn = draw(<AccountRow account={account} rights={rights} first={first} last={last} {...events} />, {
    reloaded,
  });
  return { ...drawn, ...events };
}

const button = (name: string) => screen.getByRole("button", { name });
const press = (name: string) => fireEvent.click(button(name));

describe("a connected account", () => {
  it("gets another name, typed over the old one", () => {
    const { onRename } = row();
    press("Rename");
    const field = screen.getByLabelText<HTMLInputElement>("New name");
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, "Savings".length]);
    fireEvent.input(field, { target: { value: " Long term " } });
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

  it("half renamed, is so after a reload, and no more once that is done", async () => {
    row();
    press("Rename");
    fireEvent.input(screen.getByLabelText("New name"), { target: { value: "Long" } });
    await vi.waitFor(() => expect(sessionStorage.getItem("draft:rename:a")).toBe('"Long"'));
    const { onRename } = row({ reloaded: true });
    expect(screen.getByLabelText<HTMLInputElement>("New name").value).toBe("Long");
    press("Save");
    expect(onRename).toHaveBeenCalledExactlyOnceWith("Long");
    row({ reloaded: true });
    expect(screen.queryByLabelText("New name")).toBeNull();
  });

  it("has the focus back on Rename afterwards", async () => {
    row();
    press("Rename");
    press("Cancel");
    await vi.waitFor(() => expect(document.activeElement).toBe(button("Rename")));
  });

  it("is paused at a press", () => {
    const { onPause, container } = row();
    press("Pause");
    expect(onPause).toHaveBeenCalledOnce();
    expect(container.textContent).not.toContain("Paused");
  });

  it("says that it is paused, and is resumed at a press", () => {
    const { onPause } = row({ paused: true });
    expect(screen.getByRole("heading").textContent).toBe("SavingsPaused");
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
    press("Resume");
    expect(onPause).toHaveBeenCalledOnce();
  });

  it("cannot be moved when it is alone", () => {
    row();
    expect(screen.queryByRole("button", { name: /^Move/ })).toBeNull();
  });

  it("is moved by buttons that name it", () => {
    const { onMove } = row({ first: false, last: false });
    press("Move Savings up");
    press("Move Savings down");
    expect(onMove.mock.calls.map(([by]) => by)).toEqual([-1, 1]);
  });

  it("leads to the place where its key is replaced", () => {
    row();
    expect(screen.getByRole("link", { name: "Replace key" }).getAttribute("href")).toBe("#key-a");
  });

  it("warns as long as its key may do more than read, and says what in words", () => {
    expect(row().container.textContent).not.toContain("This key may");
    expect(row({ rights: MAY_TRADE }).container.textContent).toMatch(/This key may trade.*: “Enable Futures”\./);
    const moving = { moving: ["enableWithdrawals"], trading: ["enableNewThing"] };
    expect(row({ rights: moving }).container.textContent).toMatch(
      /may move money.*: “Enable Withdrawals”, “enableNewThing”\./,
    );
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
    fireEvent.click(screen.getByRole("radio", { name: "Delete the history" }));
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
