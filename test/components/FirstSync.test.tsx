// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { FirstSync } from "../../components/FirstSync";
import type { Progress } from "../../utils/domain/progress";
import { draw } from "./draw";

function done(progress: Progress | null) {
  draw(<FirstSync progress={progress} />);
  return {
    value: screen.getByRole<HTMLProgressElement>("progressbar", { name: "Reading your last 30 days" }).value,
    wallets: screen.getAllByRole("listitem").map((item) => [item.textContent, item.className]),
  };
}

describe("the first sync", () => {
  it("marks the wallet that is being read, and those that are done", () => {
    expect(done({ doing: "reading", account: "a", wallet: "margin", done: 1, of: 3 })).toEqual({
      value: 1,
      wallets: [
        ["Spot", "check"],
        ["Cross margin", "sync"],
        ["Futures", "dot"],
      ],
    });
  });

  it("has read every wallet when only prices are missing", () => {
    expect(done({ doing: "prices", done: 0, of: 12 }).value).toBe(3);
  });

  it("has begun nothing before it runs", () => {
    expect(done(null).wallets.map(([, mark]) => mark)).toEqual(["dot", "dot", "dot"]);
  });

  it("says so when it is over and Binance had nothing", () => {
    draw(<FirstSync progress={null} nothing />);
    expect(screen.getByRole("heading", { name: "No snapshot yet" })).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
});
