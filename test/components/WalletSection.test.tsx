// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { WalletSection } from "../../components/WalletSection";
import type { WalletView } from "../../utils/domain/view";
import { aFuturesWallet, aMarginWallet, aSpotWallet, DAY, NOW } from "./a-view";
import { draw } from "./draw";

function section(wallet: WalletView, options = {}) {
  const drawn = draw(<WalletSection wallet={wallet} day={DAY} now={NOW} />, options);
  const row = (name: string) => {
    const line = screen.getAllByRole("listitem", { hidden: true }).find((item) => item.textContent?.startsWith(name));
    if (!line) throw new Error(`no row ${name}`);
    return line;
  };
  return { ...drawn, row };
}

describe("the spot wallet", () => {
  it("is a section called Spot with its value in BTC first", () => {
    const { amounts } = section(aSpotWallet());
    expect(amounts(screen.getByRole("region", { name: "Spot" }))[0]).toBe("0.09942700");
  });

  it("tells each asset's total, free and locked part", () => {
    const { row, figure } = section(aSpotWallet());
    expect(figure("Total", row("BTC"))).toBe("0.09905021");
    expect(figure("Free", row("USDT"))).toBe("1.89109409");
    expect(figure("Locked", row("USDT"))).toBe("10.00000000");
  });

  it("lines figures up on the decimal; long ones take a line each, short ones only where it is narrow", () => {
    const pads = (free: string, locked: string) => {
      const rows = [{ asset: "BTC", free, locked, total: "1" }];
      const { container } = section(aSpotWallet({ rows }));
      return [...container.querySelectorAll(".figure")].map((one) => [
        one.classList.contains("wide"),
        one.querySelector("data")?.getAttribute("data-pad"),
      ]);
    };
    expect(pads("4091.5074958", "1363.83583193")).toEqual([
      [true, "0"],
      [true, null],
    ]);
    expect(pads("4.5", "1.25")).toEqual([
      [false, "0"],
      [false, null],
    ]);
  });

  it("marks what is in Simple Earn, and only that", () => {
    const { row, figure } = section(aSpotWallet());
    expect(figure("In Simple Earn", row("USDT"))).toBe("1.00000000");
    expect(within(row("USDT")).getByText("Earn")).toBeTruthy();
    expect(within(row("BTC")).queryByText("Earn")).toBeNull();
  });
});

describe("the cross margin wallet", () => {
  it("is a section called Cross margin with the account's figures", () => {
    const { figure } = section(aMarginWallet());
    expect(screen.getByRole("region", { name: "Cross margin" })).toBeTruthy();
    expect(figure("Total asset, BTC")).toBe("0.00274803");
    expect(figure("Liability, BTC")).toBe("0.00000100");
    expect(figure("Net asset, BTC")).toBe("0.00274750");
    expect(figure("Margin level")).toBe("2748.02909813");
  });

  it("says in a word what the level means", () => {
    const { container } = section(aMarginWallet());
    expect(container.querySelector("summary")?.textContent).toContain("Level 2,748.03 Safe");
  });

  it("has no level over several accounts", () => {
    const margin = { level: null, totalAssetBtc: "1", liabilityBtc: "0", netBtc: "1" };
    const { container } = section(aMarginWallet({ margin }));
    expect(container.textContent).not.toMatch(/level/i);
  });

  it("tells what is borrowed of an asset, and the interest on it", () => {
    const { row, figure } = section(aMarginWallet());
    expect(figure("Net", row("XRP"))).toBe("0.49");
    expect(figure("Free", row("XRP"))).toBe("1.00000000");
    expect(figure("Borrowed", row("XRP"))).toBe("0.5");
    expect(figure("Interest", row("XRP"))).toBe("0.01");
  });
});

describe("the futures wallet", () => {
  it("is a section called Futures with the balance of each asset", () => {
    const { row, figure } = section(aFuturesWallet());
    expect(screen.getByRole("region", { name: "Futures" })).toBeTruthy();
    expect(figure("Wallet balance", row("USDT"))).toBe("120.23811389");
  });

  it("tells a position's size, prices and what it had gained, with sign and currency", () => {
    const { row, figure } = section(aFuturesWallet());
    const position = row("BTCUSDT");
    expect(figure("Size", position)).toBe("0.01");
    expect(figure("Entry price", position)).toBe("7130.41");
    expect(figure("Mark at close", position)).toBe("7257.66239673");
    expect(figure("Unrealised PnL", position)).toBe("1.2725239673");
    expect(position.textContent).toContain("▲ +1.2725239673 USDT");
  });

  it("says which of Binance's fields it leaves out", () => {
    expect(section(aFuturesWallet()).container.textContent).toContain("marginBalance and unRealizedProfit");
  });
});

describe("any wallet", () => {
  it("that is behind says which close it shows", () => {
    const { times } = section(aSpotWallet({ day: "2026-11-19" }));
    expect(times()).toContain("2026-11-19");
  });

  it("says that an account lacks a part of it, beside its name and not in it", () => {
    section(aSpotWallet({ partial: true }));
    expect(within(screen.getByRole("region", { name: "Spot" })).getByText("Partial")).toBeTruthy();
    section(aMarginWallet());
    expect(within(screen.getByRole("region", { name: "Cross margin" })).queryByText("Partial")).toBeNull();
  });

  it("that holds nothing says so, with the day", () => {
    const { container } = section(aSpotWallet({ rows: [] }));
    expect(container.textContent).toContain("No balances at the close of 21 Nov");
  });

  it("that was never opened shows no number", () => {
    const { amounts, container } = section(aMarginWallet({ inUse: false }));
    expect(amounts()).toEqual([]);
    expect(container.textContent).toContain("Not opened at Binance");
  });

  it("without any close shows a dash, never a zero", () => {
    const value = { btc: null, fiat: null };
    const { amounts, container } = section(aSpotWallet({ day: null, rows: [], change: null, value }));
    expect(amounts()).toEqual([]);
    expect(container.textContent).toContain("—");
  });

  it.each([aSpotWallet(), aMarginWallet(), aFuturesWallet()])("gives away nothing while hidden: $wallet", (wallet) => {
    const { container, amounts } = section(wallet, { hidden: true });
    expect(amounts()).toEqual([]);
    expect(container.textContent).not.toMatch(/\d\.\d|▲|▼|Safe/);
  });

  it("has its rows taken away while hidden and closed, and back when it is opened", async () => {
    const { container } = section(aSpotWallet(), { hidden: true });
    expect(container.querySelector(".entry")).toBeNull();
    const details = container.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const names = () => [...container.querySelectorAll(".entry-name")].map((name) => name.firstChild?.textContent);
    await waitFor(() => expect(names()).toEqual(["BTC", "USDT"]));
    expect(container.querySelector("data")).toBeNull();
  });

  it("has its Chinese name in Chinese", () => {
    section(aFuturesWallet(), { language: "zh-CN" });
    expect(screen.getByRole("region", { name: "U本位合约" })).toBeTruthy();
  });
});
