import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide } from "@/utils/domain/decimal";
import { btcPrice, fiatPairs, inBtc, pairsOf, worthInBtc } from "@/utils/domain/valuation";
import { FIATS } from "@/utils/domain/view";
import { DAY, priced } from "./builders.ts";
import { anyDecimal, times } from "./oracle.ts";

const value = (asset: string, amount: string, table: Record<string, string>) =>
  inBtc({ asset, amount }, DAY, priced(table).prices);

describe("an amount in BTC", () => {
  it.each<[string, string, string, Record<string, string>, string]>([
    ["BTC is itself, digit for digit", "BTC", "0.09905021", {}, "0.09905021"],
    ["USDT by BTCUSDT", "USDT", "50", { BTCUSDT: "100000" }, "0.0005"],
    ["by its USDT pair first", "XRP", "2", { XRPUSDT: "3", BTCUSDT: "100000", XRPBTC: "9" }, "0.00006"],
    ["by its BTC pair", "XRP", "2", { XRPBTC: "0.00003" }, "0.00006"],
    ["by its BTC pair when USDT leads nowhere", "XRP", "2", { XRPUSDT: "3", XRPBTC: "0.00003" }, "0.00006"],
    ["by USDC and on", "XRP", "2", { XRPUSDC: "3", USDCUSDT: "1", BTCUSDT: "100000" }, "0.00006"],
    ["by BNB and on", "XRP", "2", { XRPBNB: "0.01", BNBBTC: "0.003" }, "0.00006"],
    ["by ETH and on", "XRP", "2", { XRPETH: "0.01", ETHBTC: "0.003" }, "0.00006"],
    ["of nothing, when there is a price", "XRP", "0.00", { XRPBTC: "0.00003" }, "0"],
    ["of a debt", "XRP", "-2", { XRPBTC: "0.00003" }, "-0.00006"],
    ["of a name that is not ASCII", "币安人生", "2", { 币安人生BTC: "0.5" }, "1"],
  ])("%s", (_name, asset, amount, table, expected) => {
    expect(value(asset, amount, table)).toBe(expected);
  });

  it.each<[string, Record<string, string>]>([
    ["XRP", {}],
    // Two quote assets that price each other lead nowhere, not round in circles.
    ["XRP", { XRPETH: "0.01", ETHBNB: "3", BNBETH: "0.3" }],
    ["XRP", { XRPUSDT: "3" }],
    ["XRP", { BTCUSDT: "100000" }],
    ["XRP", { USDTXRP: "1", BTCXRP: "1" }],
    ["XRP", { XRPBNB: "1", XRPETH: "1" }],
    ["USDT", {}],
    ["USDT", { USDTBTC: "1" }],
    ["LDXRP", { XRPBTC: "1" }],
    ["", { BTCUSDT: "1" }],
  ])("%s with %j is unknown and never zero", (asset, table) => {
    expect(value(asset, "2", table)).toBeNull();
    expect(value(asset, "0", table)).toBeNull();
  });

  it("counts the prices of its own day only", () => {
    const { prices } = priced({ "XRPBTC 2026-11-20": "1" });
    expect(inBtc({ asset: "XRP", amount: "2" }, DAY, prices)).toBeNull();
    expect(inBtc({ asset: "XRP", amount: "2" }, "2026-11-20", prices)).toBe("2");
  });

  it("is exact but for the one division", () => {
    fc.assert(
      fc.property(anyDecimal(), anyDecimal({ negative: false }), (amount, price) => {
        expect(value("XRP", amount, { XRPBTC: price })).toBe(times(amount, price));
        const by = value("XRP", amount, { XRPUSDT: price, BTCUSDT: "91234.56000000" });
        expect(by).toBe(divide(times(amount, price), "91234.56000000"));
      }),
    );
  });
});

describe("holdings in BTC", () => {
  const { prices } = priced({ BTCUSDT: "100000" });
  it("are their exact sum", () => {
    const worth = [
      { asset: "BTC", amount: "0.1" },
      { asset: "USDT", amount: "50" },
    ];
    expect(worthInBtc(worth, DAY, prices)).toBe("0.1005");
  });
  it("are unknown when one of them is", () => {
    const worth = [
      { asset: "BTC", amount: "0.1" },
      { asset: "NEWCOIN", amount: "50" },
    ];
    expect(worthInBtc(worth, DAY, prices)).toBeNull();
  });
  it("are nothing when there are none, and one BTC amount stays as it came", () => {
    expect(worthInBtc([], DAY, prices)).toBe("0");
    expect(worthInBtc([{ asset: "BTC", amount: "0.09942700" }], DAY, prices)).toBe("0.09942700");
  });
});

it("an asset is never priced in itself, and USDT comes first", () => {
  expect(pairsOf("ETH").map(({ symbol }) => symbol)).toEqual(["ETHUSDT", "ETHBTC", "ETHUSDC", "ETHFDUSD", "ETHBNB"]);
});

describe("one BTC", () => {
  it.each([
    ["USD", { BTCUSDT: "100000.50" }, "100000.50"],
    ["EUR", { BTCEUR: "90000.00", BTCUSDT: "1", EURUSDT: "1" }, "90000.00"],
    ["EUR", { BTCUSDT: "100000", EURUSDT: "1.25" }, "80000"],
    ["GBP", { BTCGBP: "80000.00", BTCUSDT: "1", GBPUSDT: "1" }, "80000.00"],
    ["GBP", { BTCUSDT: "100000", GBPUSDT: "1.25" }, "80000"],
    ["BRL", { BTCBRL: "550000", BTCUSDT: "1", USDTBRL: "1" }, "550000"],
    ["BRL", { BTCUSDT: "100000", USDTBRL: "5.5" }, "550000"],
    ["TRY", { BTCTRY: "4200000", BTCUSDT: "1", USDTTRY: "1" }, "4200000"],
    ["TRY", { BTCUSDT: "100000", USDTTRY: "42" }, "4200000"],
    ["JPY", { BTCJPY: "15000000" }, "15000000"],
    ["JPY", { BTCUSDT: "100000", USDTJPY: "150" }, "15000000"],
  ] as const)("in %s with %j is %s", (fiat, table, expected) => {
    expect(btcPrice(fiat, DAY, priced(table).prices)).toBe(expected);
  });

  it.each(FIATS)("in %s is unknown without prices, and with one half of them", (fiat) => {
    expect(btcPrice(fiat, DAY, priced({}).prices)).toBeNull();
    const half = { EURUSDT: "1", GBPUSDT: "1", USDTBRL: "1", USDTTRY: "1", USDTJPY: "1" };
    expect(btcPrice(fiat, DAY, priced(half).prices)).toBeNull();
    if (fiat !== "USD") expect(btcPrice(fiat, DAY, priced({ BTCUSDT: "100000" }).prices)).toBeNull();
  });

  it.each(FIATS)("in %s is priced by the pairs said to price it", (fiat) => {
    const asked: string[] = [];
    btcPrice(fiat, DAY, (symbol) => void asked.push(symbol));
    expect(asked).toEqual(fiatPairs(fiat));
  });
});
