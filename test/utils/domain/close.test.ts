import { expect, it } from "vitest";
import { worthOf } from "@/utils/domain/close";
import { futures, margin, printed, spot } from "./builders.ts";

it.each([
  ["spot", [{ asset: "BTC", amount: "0.09942700" }]],
  ["margin", [{ asset: "BTC", amount: "0.00274750" }]],
  ["futures", [{ asset: "USDT", amount: "120.23811389" }]],
] as const)("the documentation's %s example is worth %j, digit for digit", (wallet, worth) => {
  expect(worthOf(printed(wallet))).toEqual(worth);
});

it("spot and margin are worth Binance's own total, whatever their rows say", () => {
  expect(worthOf(spot("0.00000000", [["BTC", "5"]]))).toEqual([{ asset: "BTC", amount: "0.00000000" }]);
  expect(worthOf(margin("-0.5", [{ netAsset: "5" }]))).toEqual([{ asset: "BTC", amount: "-0.5" }]);
});

it("futures are worth their balances, without those of nothing and without any position", () => {
  const snapshot = futures({ USDT: "1.50", BNB: "0.00000000", USDC: "-2" }, [["BTCUSDT", "1", "1", "900000"]]);
  expect(worthOf(snapshot)).toEqual([
    { asset: "USDT", amount: "1.50" },
    { asset: "USDC", amount: "-2" },
  ]);
  expect(worthOf(futures({}))).toEqual([]);
});
