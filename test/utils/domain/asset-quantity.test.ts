import fc from "fast-check";
import { expect, it } from "vitest";
import { assetQuantity } from "@/utils/domain/asset-quantity";
import { assetViews } from "@/utils/domain/asset-view";
import { compare } from "@/utils/domain/decimal";
import { DAY, futures, margin, priced, spot } from "./builders.ts";

it("is what all wallets hold, Simple Earn and debts included", () => {
  const held = [
    spot("0", [
      ["BNB", "1", "0.5"],
      ["LDBNB", "2", "0.25"],
      ["BNBUP", "100"],
    ]),
    margin("0", [{ asset: "BNB", free: "4", borrowed: "1", netAsset: "-3" }]),
    futures({ BNB: "0.000000000000000001", USDT: "7" }),
  ];
  expect(assetQuantity(held, "BNB", true)).toBe("0.750000000000000001");
  expect(assetQuantity(held, "BNB", false)).toBe("-1.499999999999999999");
  expect(compare(assetQuantity(held, "ETH", true), "0")).toBe(0);
});

it("is the quantity the list of assets shows, whatever is held", () => {
  const amount = fc
    .bigInt({ min: 0n, max: 10n ** 18n })
    .map((n) => `${n / 10n ** 8n}.${String(n % 10n ** 8n).padStart(8, "0")}`);
  // NEW has no price, so that LDNEW is an asset of its own.
  const rows = (...names: string[]) =>
    fc.uniqueArray(fc.tuple(fc.constantFrom(...names), amount, amount), { selector: ([asset]) => asset });
  const coins = ["BTC", "BNB", "NEW", "LDO"];
  // Simple Earn is in the spot wallet only.
  fc.assert(
    fc.property(rows(...coins, "LDBNB", "LDNEW"), rows(...coins), rows(...coins), (inSpot, inMargin, inFutures) => {
      const held = [
        spot("0", inSpot),
        margin(
          "0",
          inMargin.map(([asset, free, borrowed]) => ({ asset, free, borrowed, netAsset: `-${borrowed}` })),
        ),
        futures(Object.fromEntries(inFutures.map(([asset, balance]) => [asset, balance]))),
      ];
      const pricing = priced({ BTCUSDT: "100000", BNBUSDT: "1000", LDOUSDT: "1" });
      const known = (asset: string) => ["BTC", "BNB", "LDO"].includes(asset);
      const views = assetViews({ day: DAY, held, before: null, totalBtc: "1", pricing, known, smallBelow: "0" });
      for (const { asset, quantity, value } of views) {
        expect(compare(assetQuantity(held, asset, value.btc !== null), quantity)).toBe(0);
      }
    }),
  );
});
