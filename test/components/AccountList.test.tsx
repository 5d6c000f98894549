// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import { AccountList } from "../../components/AccountList";
import { draw } from "./draw";

const ACCOUNTS = ["Main", "Savings", "Family"].map((name) => ({ id: name[0] ?? "", name, paused: false }));

/** Carries out what is asked for, as the options page does. */
function Kept({ onOrder }: { onOrder(ids: string[]): void }) {
  const [accounts, setAccounts] = useState(ACCOUNTS);
  return (
    <AccountList
      accounts={accounts}
      rights={{}}
      onRename={() => {}}
      onRemove={() => {}}
      onPause={(id, paused) =>
        setAccounts((all) => all.map((account) => (account.id === id ? { ...account, paused } : account)))
      }
      onOrder={(ids) => {
        onOrder(ids);
        setAccounts((all) => all.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));
      }}
    />
  );
}

function list() {
  const onOrder = vi.fn();
  draw(<Kept onOrder={onOrder} />);
  return { onOrder, names: () => screen.getAllByRole("heading").map((heading) => heading.textContent) };
}

function press(name: string) {
  const button = screen.getByRole("button", { name });
  button.focus();
  fireEvent.click(button);
  return button;
}

it("invented data has no key to replace and nothing to pause", () => {
  const events = { onRename: vi.fn(), onPause: vi.fn(), onOrder: vi.fn(), onRemove: vi.fn() };
  draw(<AccountList accounts={ACCOUNTS.slice(0, 1)} rights={{}} demo {...events} />);
  expect(screen.getByRole("heading", { name: "Main Demo" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Replace key" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
  expect(screen.getByRole("button", { name: "Remove" })).toBeTruthy();
});

describe("the list of accounts", () => {
  it.each([
    ["Move Savings up", ["S", "M", "F"]],
    ["Move Savings down", ["M", "F", "S"]],
    ["Move Main down", ["S", "M", "F"]],
  ])("is put in another order: %s", (name, ids) => {
    const { onOrder, names } = list();
    press(name);
    expect(onOrder).toHaveBeenCalledWith(ids);
    expect(names().map((shown) => shown?.[0])).toEqual(ids);
  });

  it("asks for nothing at its ends, where the button keeps the focus but says that it does nothing", () => {
    const { onOrder } = list();
    expect(press("Move Main up").getAttribute("aria-disabled")).toBe("true");
    expect(press("Move Family down").getAttribute("aria-disabled")).toBe("true");
    expect(press("Move Savings up").getAttribute("aria-disabled")).toBe("true");
    expect(onOrder).toHaveBeenCalledOnce();
  });

  it.each(["Move Savings up", "Move Savings down", "Move Family up"])("keeps the focus: %s", async (name) => {
    list();
    const button = press(name);
    await vi.waitFor(() => expect(document.activeElement).toBe(button));
    expect(document.activeElement).toBe(screen.getByRole("button", { name }));
  });

  it("says where an account has gone", () => {
    list();
    press("Move Family up");
    expect(screen.getByRole("status").textContent).toBe("Family is now 2 of 3");
  });

  it("pauses one account, and keeps the focus on what resumes it", () => {
    const { names } = list();
    const [, pause] = screen.getAllByRole("button", { name: "Pause" });
    pause?.focus();
    fireEvent.click(pause as Element);
    expect(names()).toEqual(["Main", "SavingsPaused", "Family"]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Resume" }));
  });
});
