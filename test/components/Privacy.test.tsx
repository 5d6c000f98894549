// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Privacy } from "../../entrypoints/options/Privacy";
import type { VaultState } from "../../utils/domain/vault-state";
import { aView, NOW } from "./a-view";
import { draw } from "./draw";

const never = () => new Promise<never>(() => {});
const nothing = () => {};
const DEVICE: VaultState = {
  locked: false,
  mode: "device",
  autoLockMinutes: null,
  unprotected: ["Savings", "Trading"],
};

function privacy(vault: VaultState | null, accounts = aView().accounts) {
  const events = { onUnlock: never, onLock: nothing, onSetAutoLock: nothing, onChangePassphrase: never };
  return draw(<Privacy vault={vault} view={aView({ accounts })} now={NOW} {...events} />);
}

describe("the section about privacy and lock", () => {
  it("leads to a passphrase by way of a new key for each account, and says why", () => {
    const accounts = ["Savings", "Trading"].map((name) => ({ id: name, name, paused: false }));
    const { container } = privacy(DEVICE, accounts);
    expect(container.textContent).toContain("stays in the files of this browser profile even after it is deleted");
    const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(links).toEqual([
      ["New key for “Savings”", "#protect-Savings"],
      ["New key for “Trading”", "#protect-Trading"],
    ]);
    expect(screen.getByRole("heading", { name: "Turn a passphrase on" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Lock now" })).toBeNull();
  });

  it("offers that too while only some keys are under a passphrase, for those that are not", () => {
    const accounts = ["Savings", "Trading"].map((name) => ({ id: name, name, paused: false }));
    privacy({ ...DEVICE, mode: "passphrase", unprotected: ["Trading"] }, accounts);
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["New key for “Trading”"]);
    expect(screen.getByRole("heading", { name: "Protect the other keys too" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Lock now" })).toBeTruthy();
  });

  it("has a lock only under a passphrase", () => {
    privacy({ ...DEVICE, mode: "passphrase", unprotected: [] });
    expect(screen.getByRole("button", { name: "Lock now" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Turn a passphrase on" })).toBeNull();
  });

  it.each([[null], [DEVICE]])("says what each mode protects, whatever is known: %j", (vault) => {
    const { container } = privacy(vault, []);
    expect(container.textContent).toContain("Whoever copies the whole profile");
    expect(container.textContent).toContain("only as safe as the passphrase is hard to guess");
    expect(container.textContent).toContain("nor against a script inside Daybook itself");
  });
});
