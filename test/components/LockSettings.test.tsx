// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { LockSettings } from "../../components/LockSettings";
import { fail, ok } from "../../utils/domain/failure";
import type { VaultState } from "../../utils/domain/vault-state";
import { NOW } from "./a-view";
import { draw } from "./draw";

const OPEN: VaultState = { locked: false, mode: "passphrase", autoLockMinutes: 15, unprotected: [] };

function settings(vault = OPEN, over = {}) {
  const events = {
    onLock: vi.fn(),
    onUnlock: vi.fn().mockResolvedValue(ok(null)),
    onSetAutoLock: vi.fn(),
    onChangePassphrase: vi.fn().mockResolvedValue(ok(null)),
    ...over,
  };
  const page = (now: VaultState) => <LockSettings vault={now} now={NOW} {...events} />;
  const drawn = draw(page(vault));
  return { ...drawn, ...events, become: (now: VaultState) => drawn.rerender(page(now)) };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe("the settings of the lock", () => {
  it("lock at a press, and hand the focus on to what unlocks", async () => {
    const { onLock, become } = settings();
    screen.getByRole("button", { name: "Lock now" }).focus();
    press("Lock now");
    expect(onLock).toHaveBeenCalledOnce();
    become({ ...OPEN, locked: true });
    await waitFor(() => expect(document.activeElement).toBe(field("Passphrase")));
    expect(screen.queryByRole("button", { name: "Lock now" })).toBeNull();
  });

  it("offer every time after which it may lock itself", () => {
    const { onSetAutoLock } = settings();
    const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Lock automatically" });
    expect([...select.options].map((option) => option.text)).toEqual([
      "5 minutes after unlocking",
      "15 minutes after unlocking",
      "60 minutes after unlocking",
      "When the browser closes",
    ]);
    expect(select.value).toBe("15");
    fireEvent.change(select, { target: { value: "60" } });
    fireEvent.change(select, { target: { value: "null" } });
    expect(onSetAutoLock.mock.calls).toEqual([[60], [null]]);
  });

  it("tell a wrong passphrase from a damaged key", async () => {
    const onUnlock = vi.fn().mockResolvedValueOnce(fail({ kind: "wrong-passphrase" }));
    onUnlock.mockResolvedValueOnce(fail({ kind: "key-damaged" }));
    settings({ ...OPEN, locked: true }, { onUnlock });
    const submit = (passphrase: string) => {
      field("Passphrase").value = passphrase;
      press("Unlock");
    };
    submit("one");
    await screen.findByText("That is not the passphrase. Nothing was removed.");
    expect(field("Passphrase").getAttribute("aria-invalid")).toBe("true");
    submit("two");
    await screen.findByText("The stored key can no longer be opened");
    expect(screen.queryByText(/not the passphrase/)).toBeNull();
    expect(field("Passphrase").value).toBe("");
  });
});

describe("another passphrase", () => {
  const change = (current: string, next: string, again = next) => {
    type("Current passphrase", current);
    type("New passphrase", next);
    type("Repeat the passphrase", again);
    fireEvent.submit(field("New passphrase").form as HTMLFormElement);
  };

  it("takes the place of the one in use, and leaves nothing on the page", async () => {
    const { onChangePassphrase } = settings();
    change("correct horse battery", "staple correct horse");
    await screen.findByText("The passphrase is changed.");
    expect(onChangePassphrase).toHaveBeenCalledExactlyOnceWith("correct horse battery", "staple correct horse");
    const left = ["Current passphrase", "New passphrase", "Repeat the passphrase"].map((name) => field(name).value);
    expect(left).toEqual(["", "", ""]);
  });

  it.each([
    ["", "staple correct horse", "staple correct horse", "Please fill this in."],
    ["correct horse battery", "staple", "stable", "The two are not the same."],
  ])("is not sent with %j, %j, %j", async (current, next, again, said) => {
    const { onChangePassphrase } = settings();
    change(current, next, again);
    await screen.findByText(said);
    expect(onChangePassphrase).not.toHaveBeenCalled();
  });

  it.each([
    [{ kind: "wrong-passphrase" }, "Current passphrase", "That is not the passphrase"],
    [{ kind: "passphrase-too-short", atLeast: 8 }, "New passphrase", "Use at least 8 characters"],
  ])("is refused with %j at its field", async (failure, name, said) => {
    settings(OPEN, { onChangePassphrase: async () => ({ ok: false, failure }) });
    change("correct horse battery", "staple");
    await waitFor(() => expect(field(name).getAttribute("aria-invalid")).toBe("true"));
    const about = document.getElementById(field(name).getAttribute("aria-describedby") ?? "");
    expect(about?.textContent).toContain(said);
  });
});
