// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Popup } from "../../entrypoints/popup/Popup";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, NOW } from "./a-view";
import { draw } from "./draw";

type Props = Parameters<typeof Popup>[0];

function popup(over: Partial<Props> = {}) {
  const events = { onAccount: vi.fn(), onHide: vi.fn(), onSync: vi.fn(), onSettings: vi.fn(), onGrant: vi.fn() };
  const state = { view: aView(), progress: null, failure: null, hidden: false, online: true, now: NOW };
  return { ...draw(<Popup {...state} {...events} {...over} />), ...events };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const ACCOUNTS = [
  { id: "a", name: "Savings" },
  { id: "b", name: "Trading" },
];

describe("the popup", () => {
  it.each([null, aView({ accounts: [] })])("leads a newcomer to the settings", (view) => {
    const { onSettings, amounts } = popup({ view });
    expect(amounts()).toEqual([]);
    press("Connect Binance");
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it("has one section for each wallet, in order", () => {
    popup();
    const names = screen.getAllByRole("region").map((region) => region.querySelector("h2")?.textContent);
    expect(names).toEqual(["Total, net", "Spot", "Cross margin", "Futures", "Top assets"]);
  });

  it("shows the running first sync in place of numbers it does not have", () => {
    const { amounts } = popup({ view: aView({ day: null }) });
    expect(amounts()).toEqual([]);
    expect(screen.getByRole("heading", { name: "Reading your last 30 days" })).toBeTruthy();
  });

  it("hides, syncs and opens the settings at a press", () => {
    const { onHide, onSync, onSettings } = popup();
    press("Hide");
    press("Sync");
    press("Settings");
    for (const event of [onHide, onSync, onSettings]) expect(event).toHaveBeenCalledOnce();
  });

  it("leaves no amount anywhere while hidden, and offers to show them", () => {
    const { container } = popup({ hidden: true });
    expect(container.querySelectorAll("data")).toHaveLength(0);
    for (const other of container.querySelectorAll(".icon, time")) other.remove();
    expect(container.innerHTML).not.toMatch(/\d\.\d|[▲▼%$]/);
    expect(screen.getByRole("button", { name: "Show" })).toBeTruthy();
  });

  it("switches between accounts only when there are several", () => {
    popup();
    expect(screen.queryByRole("combobox")).toBeNull();
    const { onAccount } = popup({ view: aView({ accounts: ACCOUNTS }) });
    const options = within(screen.getByRole("combobox", { name: "Account" })).getAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual(["All accounts", "Savings", "Trading"]);
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "b" } });
    expect(onAccount).toHaveBeenCalledWith("b");
  });

  it("keeps the last good numbers of a wallet that failed, and says why at that wallet", () => {
    const wallets = [
      aSpotWallet(),
      aMarginWallet(),
      aFuturesWallet({ day: "2026-11-20", failure: { kind: "timeout" } }),
    ];
    const { amounts } = popup({ view: aView({ wallets }) });
    const futures = screen.getByRole("region", { name: "Futures" });
    expect(futures.textContent).toContain("Binance did not answer");
    expect(amounts(futures)[0]).toBe("0.00124722");
    expect(screen.getByRole("region", { name: "Spot" }).textContent).not.toContain("did not answer");
  });

  it("says once what all wallets share", () => {
    const failure = { kind: "key-refused" } as const;
    const wallets = [aSpotWallet({ failure }), aMarginWallet({ failure }), aFuturesWallet({ failure })];
    popup({ view: aView({ wallets }) });
    expect(screen.getAllByText("Binance refused the key")).toHaveLength(1);
  });

  it("tells what a sync is doing in its one live region, without a countdown", () => {
    popup({ progress: { doing: "waiting", untilAt: NOW + 42_000, reason: "budget", done: 1, of: 3 } });
    expect(screen.getByRole("status").textContent).toBe("Waiting: Binance allows 5 of these calls a minute.");
    popup();
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
