// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { SyncTable } from "../../components/SyncTable";
import { aFuturesWallet, aMarginWallet, aSpotWallet, aView, NOW } from "./a-view";
import { draw } from "./draw";

it("tells each wallet's newest close and how its last reading ended", () => {
  const wallets = [
    aSpotWallet(),
    aMarginWallet({ inUse: false, day: null }),
    aFuturesWallet({ day: "2026-11-19", failure: { kind: "timeout" } }),
  ];
  draw(<SyncTable views={[aView({ name: "Savings", wallets })]} now={NOW} />);
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "WalletNewest closeLast result",
    "Savings",
    "Spot21 NovSaved",
    "Cross margin—Not opened at Binance",
    "Futures19 NovBinance did not answer",
  ]);
});
