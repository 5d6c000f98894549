import { describe, expect, it } from "vitest";
import { assetViews } from "@/utils/domain/asset-view";
import type { Snapshot } from "@/utils/domain/snapshot";
import { DAY, futures, margin, priced, spot } from "./builders.ts";

const PRICES = { BTCUSDT: "100000", BNBUSDT: "1000", XRPUSDT: "2" };

function views(held: Snapshot[], before: Snapshot[] | null = null, totalBtc: string | null = "1") {
  const known = (asset: string) => ["BNB", "XRP", "USDT"].includes(asset);
  return assetViews({ day: DAY, held, before, totalBtc, pricing: priced(PRICES), known, smallBelow: "1" });
}

describe("an asset", () => {
  it("is one entry over all wallets, Simple Earn included, with its parts", () => {
    const held = [
      spot("0", [
        ["BNB", "1", "0.5"],
        ["LDBNB", "2"],
      ]),
      margin("0", [{ asset: "BNB", free: "4", borrowed: "1", netAsset: "3" }]),
      futures({ BNB: "0.25" }),
    ];
    expect(views(held)).toEqual([
      {
        asset: "BNB",
        quantity: "6.75",
        value: { btc: "0.0675", fiat: "6750" },
        share: "0.0675",
        change: null,
        changeRatio: null,
        small: false,
        parts: [
          { wallet: "spot", quantity: "3.5", free: "1", locked: "0.5", earn: "2" },
          { wallet: "margin", quantity: "3", free: "4", locked: "0", borrowed: "1", interest: "0" },
          { wallet: "futures", quantity: "0.25", free: "0.25", locked: "0" },
        ],
      },
    ]);
  });

  it("held once keeps its digits", () => {
    expect(views([futures({ USDT: "120.23811300" })])).toMatchObject([{ quantity: "120.23811300" }]);
  });

  it("without a price is listed with its quantity, worth unknown and never zero", () => {
    expect(views([spot("0", [["NEWCOIN", "7"]])])).toMatchObject([
      { asset: "NEWCOIN", quantity: "7", value: { btc: null, fiat: null }, share: null },
    ]);
  });

  it("that is owed counts against", () => {
    expect(views([margin("0", [{ asset: "XRP", borrowed: "5", netAsset: "-5" }])])).toMatchObject([
      { quantity: "-5", value: { btc: "-0.0001", fiat: "-10" } },
    ]);
  });

  it.each([null, "0", "0.00000000", "-1"])("has no share of a total of %s", (total) => {
    expect(views([spot("0", [["BNB", "1"]])], null, total)).toMatchObject([{ share: null }]);
  });
});

describe("the change of an asset", () => {
  it("is its quantity against that of the earlier close, over all wallets", () => {
    const before = [spot("0", [["BNB", "1"]]), futures({ BNB: "1" })];
    expect(views([spot("0", [["BNB", "5"]])], before)).toMatchObject([{ change: "3" }]);
  });
  it("is all of it when it was not there then", () => {
    expect(views([spot("0", [["BNB", "5"]])], [spot("0")])).toMatchObject([{ change: "5" }]);
  });
  it("is nothing when it was moved into Simple Earn", () => {
    expect(views([spot("0", [["LDBNB", "5"]])], [spot("0", [["BNB", "5"]])])).toMatchObject([{ change: "0" }]);
  });
  it("is told as a part of what was there, where something was", () => {
    const before = [
      spot("0", [
        ["BNB", "4"],
        ["XRP", "-1"],
      ]),
    ];
    const held = [
      spot("0", [
        ["BNB", "5"],
        ["XRP", "1"],
        ["BTC", "1"],
      ]),
    ];
    const ratios = views(held, before).map(({ asset, changeRatio }) => [asset, changeRatio]);
    expect(ratios).toEqual([
      ["BTC", null],
      ["BNB", "0.25"],
      ["XRP", null],
    ]);
  });
  it("is unknown without an earlier close", () => {
    expect(views([spot("0", [["BNB", "5"]])], null)).toMatchObject([{ change: null }]);
  });
});

it("the most valuable comes first, those without a price last by name", () => {
  const held = [
    spot("0", [
      ["ZZZ", "9"],
      ["XRP", "1"],
      ["AAA", "1"],
      ["MMM", "1"],
      ["BTC", "1"],
      ["BNB", "1"],
    ]),
  ];
  expect(views(held).map(({ asset }) => asset)).toEqual(["BTC", "BNB", "XRP", "AAA", "MMM", "ZZZ"]);
});

it.each([
  ["worth less than the limit", [["XRP", "0.49"]], true],
  ["worth the limit", [["XRP", "0.5"]], false],
  ["owed, and little", [["XRP", "-0.1"]], true],
  ["owed, and much", [["XRP", "-100"]], false],
  ["without a price", [["NEWCOIN", "0.0001"]], false],
] as const)("an asset %s is small or not", (_, [[asset, amount]], small) => {
  expect(views([futures({ [asset]: amount })])).toMatchObject([{ small }]);
});

it("nothing held is an empty list", () => {
  expect(views([])).toEqual([]);
  expect(views([spot("1"), margin("1"), futures({})])).toEqual([]);
});
