// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { RunsTable } from "../../components/RunsTable";
import type { Run } from "../../utils/domain/run";
import { formatTime } from "../../utils/format";
import { NOW } from "./a-view";
import { draw } from "./draw";

const ACCOUNTS = [{ id: "a", name: "Savings", paused: false }];
const RUN: Run = { account: "a", wallet: "margin", at: NOW - 60_000, daysAdded: 30, weight: 2400, failure: null };

function table(runs: Run[], onShowAll?: () => void) {
  const drawn = draw(<RunsTable runs={runs} accounts={ACCOUNTS} now={NOW} onShowAll={onShowAll} />);
  const rows = [...drawn.container.querySelectorAll("tbody tr")];
  return { ...drawn, rows: rows.map((row) => [...row.children].map((cell) => cell.textContent)) };
}

describe("the last readings", () => {
  it("are told with when, account, wallet, days added, weight and result", () => {
    const { rows, times } = table([RUN]);
    const when = formatTime(RUN.at, NOW);
    expect(rows).toEqual([[when, "Savings", "Cross margin", "30", "2,400", "Saved"]]);
    expect(times()).toEqual(["2026-11-22T02:59:00.000Z"]);
    const columns = screen.getAllByRole("columnheader").map((header) => header.textContent);
    expect(columns).toEqual(["When", "Account", "Wallet", "Days added", "Weight", "Result"]);
    expect(screen.getByRole("table", { name: "Last readings" })).toBeTruthy();
  });

  it.each<[string, Partial<Run>, string]>([
    ["Nothing new", { daysAdded: 0 }, "Nothing new"],
    ["what went wrong", { daysAdded: 0, failure: { kind: "timeout" } }, "Binance did not answer"],
  ])("say %s", (_, over, result) => {
    expect(table([{ ...RUN, ...over }]).rows[0]?.[5]).toBe(result);
  });

  it("stay when their account has gone", () => {
    expect(table([{ ...RUN, account: "z" }]).rows[0]?.[1]).toBe("Removed account");
  });

  it("say so when there are none", () => {
    table([]);
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("No reading has finished yet.")).toBeTruthy();
  });

  it("are shown for 90 days at a press, where there are more", () => {
    table([RUN]);
    expect(screen.queryByRole("button")).toBeNull();
    const onShowAll = vi.fn();
    table([RUN], onShowAll);
    fireEvent.click(screen.getByRole("button", { name: "Show the last 90 days" }));
    expect(onShowAll).toHaveBeenCalledOnce();
  });
});
