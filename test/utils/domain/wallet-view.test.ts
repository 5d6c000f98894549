import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { futuresRows, marginFigures, marginRows, only, positionRows, spotRows } from "@/utils/domain/wallet-view";
import { futures, margin, printed, spot } from "./builders.ts";
import { anyDecimal, minus, plus, times } from "./oracle.ts";

const known = (asset: string) => ["BNB", "USDT", "BTC", "LDO"].includes(asset);

describe("spot rows", () => {
  it("are the documentation's", () => {
    expect(spotRows([printed("spot")], known)).toEqual([
      { asset: "BTC", free: "0.09905021", locked: "0.00000000", total: "0.09905021" },
      { asset: "USDT", free: "1.89109409", locked: "0.00000000", total: "1.89109409" },
    ]);
  });

  it.each([
    [
      "before",
      [
        ["LDBNB", "2"],
        ["BNB", "1", "0.5"],
      ],
    ],
    [
      "after",
      [
        ["BNB", "1", "0.5"],
        ["LDBNB", "2"],
      ],
    ],
  ] as [string, [string, string, string?][]][])("fold Simple Earn into its asset, listed %s it", (_name, rows) => {
    expect(spotRows([spot("0", rows)], known)).toEqual([
      { asset: "BNB", free: "1", locked: "0.5", total: "3.5", earn: "2" },
    ]);
  });

  it("show an asset that is in Simple Earn alone", () => {
    expect(spotRows([spot("0", [["LDBNB", "2", "1"]])], known)).toEqual([
      { asset: "BNB", free: "0", locked: "0", total: "3", earn: "3" },
    ]);
  });

  it("leave LDO and an unknown LD name as they are", () => {
    const rows = spotRows(
      [
        spot("0", [
          ["LDO", "1"],
          ["LDNEWCOIN", "2"],
          ["LDLDO", "4"],
        ]),
      ],
      known,
    );
    expect(rows.map(({ asset, total, earn }) => [asset, total, earn])).toEqual([
      ["LDO", "5", "4"],
      ["LDNEWCOIN", "2", undefined],
    ]);
  });

  it("leave out rows of nothing", () => {
    expect(
      spotRows(
        [
          spot("0", [
            ["BTC", "0.00000000"],
            ["LDBNB", "0"],
            ["XRP", "0", "1"],
          ]),
        ],
        known,
      ),
    ).toMatchObject([{ asset: "XRP", locked: "1" }]);
  });

  it("add up over accounts, exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDecimal(), anyDecimal()), { minLength: 1 }), (pairs) => {
        const rows = spotRows(
          pairs.map(([free, locked]) => spot("0", [["BTC", free, locked]])),
          known,
        );
        const all = plus(...pairs.flat());
        if (rows.length > 0) expect(plus(rows[0]?.total ?? "")).toBe(all);
        else expect(all).toBe("0");
      }),
    );
  });
});

describe("margin", () => {
  it("figures and rows are the documentation's, digit for digit", () => {
    expect(marginFigures([printed("margin")])).toEqual({
      level: "2748.02909813",
      totalAssetBtc: "0.00274803",
      liabilityBtc: "0.00000100",
      netBtc: "0.00274750",
    });
    const nothing = { locked: "0.00000000", borrowed: "0.00000000", interest: "0.00000000" };
    expect(marginRows([printed("margin")])).toEqual([
      { asset: "XRP", free: "1.00000000", net: "1.00000000", ...nothing },
    ]);
  });

  it("of several accounts has sums but no level", () => {
    expect(marginFigures([margin("0.10"), margin("-0.02")])).toEqual({
      level: null,
      totalAssetBtc: "0.08",
      liabilityBtc: "0",
      netBtc: "0.08",
    });
  });

  it("has no figures without a snapshot", () => expect(marginFigures([])).toBeNull());

  it.each(["free", "locked", "borrowed", "interest", "netAsset"])("keeps a row that has only %s", (name) => {
    expect(marginRows([margin("0", [{ asset: "XRP", [name]: "-0.1" }])])).toHaveLength(1);
  });

  it("leaves out rows of nothing and adds up the same asset", () => {
    const rows = marginRows([
      margin("0", [{ asset: "XRP", borrowed: "1", netAsset: "-1" }, { asset: "BNB" }]),
      margin("0", [{ asset: "XRP", free: "3", netAsset: "3" }]),
    ]);
    expect(rows).toEqual([{ asset: "XRP", free: "3", locked: "0", borrowed: "1", interest: "0", net: "2" }]);
  });
});

describe("futures", () => {
  it("rows and position are the documentation's, with the PnL of entry and mark", () => {
    expect(futuresRows([printed("futures")])).toEqual([{ asset: "USDT", walletBalance: "120.23811389" }]);
    expect(positionRows([printed("futures")])).toEqual([
      {
        symbol: "BTCUSDT",
        size: "0.01000000",
        entryPrice: "7130.41000000",
        markPrice: "7257.66239673",
        unrealisedPnl: "1.2725239673",
        quote: "USDT",
      },
    ]);
  });

  it("balances add up over accounts, and those of nothing are left out", () => {
    const snapshots = [futures({ USDT: "1.5", BNB: "0.00" }), futures({ USDT: "-0.25", USDC: "1" })];
    expect(futuresRows(snapshots)).toEqual([
      { asset: "USDT", walletBalance: "1.25" },
      { asset: "USDC", walletBalance: "1" },
    ]);
  });

  it.each([
    ["a long that fell", "2", "100", "90", "-20"],
    ["a short that fell", "-2", "100", "90", "20"],
    ["a short that rose", "-0.5", "100", "101.5", "-0.75"],
    ["a mark at its entry", "3", "100", "100.00", "0"],
  ])("%s", (_name, size, entry, mark, pnl) => {
    expect(positionRows([futures({}, [["BTCUSDT", size, entry, mark]])])).toMatchObject([{ unrealisedPnl: pnl }]);
  });

  it("PnL is exact whatever the prices", () => {
    const positive = anyDecimal({ negative: false });
    fc.assert(
      fc.property(positive, positive, (entry, mark) => {
        const [row] = positionRows([futures({}, [["BTCUSDT", "-1.001", entry, mark]])]);
        expect(row?.unrealisedPnl).toBe(times(minus(mark, entry), "-1.001"));
      }),
    );
  });

  it("a closed position is left out, two of one symbol both stay", () => {
    const rows = positionRows([
      futures({}, [
        ["A", "0.000", "1", "1"],
        ["B", "1", "1", "1"],
        ["B", "-1", "1", "1"],
      ]),
    ]);
    expect(rows.map(({ symbol, size }) => [symbol, size])).toEqual([
      ["B", "1"],
      ["B", "-1"],
    ]);
  });

  it.each([
    ["BTCUSDT", "USDT"],
    ["BTCUSDC", "USDC"],
    ["BTCUSDT_261225", "USDT"],
    ["ETHBTC", null],
    ["BTCUSD_PERP", null],
    ["USDTTRY", null],
  ])("%s is quoted in %s", (symbol, quote) => {
    expect(positionRows([futures({}, [[symbol, "1", "1", "1"]])])).toMatchObject([{ quote }]);
  });
});

it("the snapshots of one wallet are picked out in their order", () => {
  const [a, b, c] = [spot("1"), margin("2"), spot("3")];
  expect(only([a, b, c], "spot")).toEqual([a, c]);
  expect(only([a, b, c], "futures")).toEqual([]);
});
