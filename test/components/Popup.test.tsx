// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Popup, type Props } from "../../entrypoints/popup/Popup";
import type { Display } from "../../utils/domain/display";
import type { AssetView } from "../../utils/domain/view";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, NOW } from "./a-view";
import { draw } from "./draw";
import { popupProps } from "./popup-props";

function popup(over: Partial<Props> = {}, display: Partial<Display> = {}) {
  const props = popupProps(over);
  return { ...draw(<Popup {...props} />, { display }), ...props };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const ACCOUNTS = [
  { id: "a", name: "Savings", paused: false },
  { id: "b", name: "Trading", paused: true },
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
    const { amounts } = popup({ view: aView({ day: null, wallets: [aSpotWallet({ day: null, answered: false })] }) });
    expect(amounts()).toEqual([]);
    expect(screen.getByRole("heading", { name: "Reading your last 30 days" })).toBeTruthy();
  });

  it("says so when Binance has no snapshot of an account yet", () => {
    const off = { inUse: false, day: null, value: { btc: null, fiat: null } };
    popup({ view: aView({ day: null, wallets: [aSpotWallet({ day: null }), aMarginWallet(off)] }) });
    expect(document.querySelector(".strip")?.textContent).toBe("Binance has no snapshot of this account yet");
    expect(screen.getByRole("heading", { name: "No snapshot yet" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Reading your last 30 days" })).toBeNull();
  });

  it("says why the first sync failed, each reason once, although no wallet is shown yet", () => {
    const off = { inUse: false, day: null, value: { btc: null, fiat: null } };
    const timeout = { kind: "timeout" } as const;
    popup({ view: aView({ day: null, wallets: [aSpotWallet({ failure: timeout }), aMarginWallet(off)] }) });
    expect(screen.getAllByText("Binance did not answer")).toHaveLength(1);

    const wallets = [
      aSpotWallet({ failure: timeout }),
      aMarginWallet({ failure: { kind: "blocked", status: 451 } }),
      aFuturesWallet({ failure: timeout }),
    ];
    const { onSync } = popup({ view: aView({ day: null, wallets }) });
    expect(screen.getAllByText("Binance did not answer")).toHaveLength(1);
    expect(screen.getAllByText("Binance is not reachable from here")).toHaveLength(1);
    fireEvent.click(screen.getAllByRole("button", { name: "Try again" })[0] as HTMLElement);
    expect(onSync).toHaveBeenCalledOnce();
  });

  it("hides, syncs and opens the settings at a press", () => {
    const { onHide, onSync, onSettings } = popup();
    press("Hide");
    press("Sync");
    fireEvent.click(screen.getByRole("button", { name: "Settings", hidden: true }));
    for (const event of [onHide, onSync, onSettings]) expect(event).toHaveBeenCalledOnce();
  });

  it("leaves no amount anywhere while amounts are hidden, and offers to hide the rest", () => {
    const { container, onHide } = popup({ hiding: "amounts" });
    expect(container.querySelectorAll("data")).toHaveLength(0);
    for (const other of container.querySelectorAll(".icon, time, .direction")) other.remove();
    expect(container.innerHTML).not.toMatch(/\d\.\d|[▲▼%$]/);
    expect(container.textContent).toContain("Main account");
    press("Hide all");
    expect(onHide).toHaveBeenCalledOnce();
  });

  it("leaves nothing at all of who holds what while everything is hidden, and offers to show it", () => {
    const bare = aView({
      name: "Other",
      accounts: [{ id: "z", name: "Other", paused: false }],
      assets: [],
      wallets: [
        aSpotWallet({ rows: [] }),
        aMarginWallet({ inUse: false }),
        aFuturesWallet({ rows: [], positions: [] }),
      ],
    });
    const seen = [aView(), bare].map((view) => popup({ view, hiding: "everything" }).container.innerHTML);
    expect(seen[0]).toBe(seen[1]);
    const names = screen.getAllByRole("region").map((region) => region.querySelector("h2")?.textContent);
    expect(names).toEqual(["Total, net", "Spot", "Cross margin", "Futures"]);
    expect(seen[0]).not.toMatch(/Main account|USDT|XRP|Level/);
    expect(screen.getByRole("heading", { name: "hidden", level: 1 })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Show" })).toBeTruthy();
  });

  it("takes back what it said of the assets when everything is hidden, and does not say it again", async () => {
    const asset = aView().assets[0] as AssetView;
    const assets = Array.from({ length: 12 }, (_, at) => ({ ...asset, asset: `A${at}` }));
    const { rerender, ...props } = popup({ view: aView({ assets }) });
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "a1" } });
    const status = screen.getByRole("status");
    await vi.waitFor(() => expect(status.textContent).toBe("3 assets"));
    for (const hiding of ["everything", "shown"] as const) {
      rerender(<Popup {...props} hiding={hiding} />);
      expect(status.textContent).toBe("");
    }
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

  it("says of all accounts together that some are behind, and marks the total", () => {
    const total = { value: { btc: "1", fiat: null }, partial: true };
    const wallets = [aSpotWallet(), aMarginWallet({ partial: true }), aFuturesWallet()];
    popup({ view: aView({ accounts: ACCOUNTS, total, wallets }) });
    const marked = screen.getAllByText("Partial").map((one) => one.closest("section")?.querySelector("h2")?.id);
    expect(marked).toEqual(["total-heading", "wallet-margin"]);
    expect(document.querySelector(".strip")?.textContent).toBe("Not every account has the close of 21 Nov yet");
  });

  it("says of a paused account that it is", () => {
    popup({ view: aView({ id: "b", name: "Trading", accounts: ACCOUNTS }) });
    expect(document.querySelector(".strip")?.textContent).toBe("Paused. Showing the close of 21 Nov");
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

  it("does not say of which close a wallet is that several accounts have closes of different days of", () => {
    const failure = { kind: "timeout" } as const;
    const said = (partial: boolean) => {
      popup({ view: aView({ accounts: ACCOUNTS, wallets: [aSpotWallet({ failure, partial }), aMarginWallet()] }) });
      return screen.getByRole("region", { name: "Spot" }).textContent;
    };
    expect(said(false)).toContain("Showing the close of 21 Nov");
    expect(said(true)).not.toContain("Showing the close of");
  });

  it("says of a wallet that is behind without a failure what it waits for, once nothing is under way", () => {
    const wallets = [aSpotWallet(), aMarginWallet({ day: "2026-11-20" }), aFuturesWallet({ day: null })];
    popup({ view: aView({ wallets }) });
    const said = (name: string) => screen.getByRole("region", { name }).textContent;
    expect(said("Cross margin")).toContain("Binance has no snapshot of this wallet for 21 Nov yet.");
    expect(said("Futures")).toContain("This wallet has not been read yet.");
    expect(said("Spot")).not.toContain("yet");
    popup({ view: aView({ wallets }), progress: { doing: "prices", done: 0, of: 1 } });
    expect(said("Cross margin")).not.toContain("no snapshot");
  });

  it("says once what all wallets share", () => {
    const failure = { kind: "key-refused" } as const;
    const wallets = [aSpotWallet({ failure }), aMarginWallet({ failure }), aFuturesWallet({ failure })];
    popup({ view: aView({ wallets }) });
    expect(screen.getAllByText("Binance refused the key")).toHaveLength(1);
  });

  it("still shows the last close while it is locked, and says that once", () => {
    const failure = { kind: "locked" } as const;
    const { amounts } = popup({ locked: true, failure });
    expect(amounts()[0]).toBe("0.10342172");
    expect(document.querySelector(".strip")?.textContent).toBe("Locked. Unlock · Close of 21 Nov, UTC");
    expect(document.querySelector(".notice")).toBeNull();
  });

  it.each([
    ["the only account", aView(), "a"],
    ["the account shown", aView({ id: "b", accounts: ACCOUNTS }), "b"],
    ["no one of several", aView({ accounts: ACCOUNTS }), undefined],
  ])("leads to the key of %s", (_, view, account) => {
    const { onEditKey } = popup({ view, failure: { kind: "key-damaged" } });
    press("Edit key");
    expect(onEditKey).toHaveBeenCalledWith(account);
  });

  it("says what the archive lost until that is dismissed", () => {
    const spans = [{ account: "Main", wallet: "spot" as const, first: "2026-10-01", last: "2026-10-02" }];
    const { onShowKept, onDismissDamage } = popup({ view: aView({ damage: { days: 2, since: NOW, spans } }) });
    press("See what is kept");
    press("Dismiss");
    for (const event of [onShowKept, onDismissDamage]) expect(event).toHaveBeenCalledOnce();
  });

  it("warns of each account shown whose key may do more than read", () => {
    const rights = { a: { moving: ["enableWithdrawals"], trading: [] }, b: { moving: [], trading: ["enableFutures"] } };
    const { onEditKey } = popup({ view: aView({ accounts: ACCOUNTS, rights }) });
    const said = [...document.querySelectorAll(".standing")].map((one) => one.textContent);
    expect(said).toEqual([
      "The key of “Savings” may move moneyReplace key",
      "The key of “Trading” may tradeReplace key",
    ]);
    fireEvent.click(screen.getAllByRole("button", { name: "Replace key" })[1] as Element);
    expect(onEditKey).toHaveBeenCalledWith("b");
    popup({ view: aView({ id: "a", accounts: ACCOUNTS, rights: { b: rights.b } }) });
    expect(document.querySelector(".standing")).toBeNull();
  });

  it("tells what a sync is doing in its one live region, without a countdown", () => {
    popup({ progress: { doing: "waiting", untilAt: NOW + 42_000, reason: "budget", done: 1, of: 3 } });
    expect(screen.getByRole("status").textContent).toBe("Waiting: Binance allows 5 of these calls a minute.");
    popup();
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
