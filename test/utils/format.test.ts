import { beforeEach, describe, expect, it } from "vitest";
import { formatAmount, formatCountdown, formatDay, formatTime } from "../../utils/format";
import { stubI18n } from "../components/i18n-stub";

beforeEach(() => stubI18n("en"));

describe("an amount", () => {
  it.each([
    ["BTC always with eight decimals", "0.5", "BTC", "0.50000000"],
    [
      "every digit where a number would have lost some",
      "12345678901234567.12345678",
      "BTC",
      "12,345,678,901,234,567.12345678",
    ],
    ["a quantity digit for digit", "1.2725239673", "quantity", "1.2725239673"],
    ["a quantity of eighteen decimals", "0.123456789012345678", "quantity", "0.123456789012345678"],
    ["a quantity without its trailing zeros", "1204.55310000", "quantity", "1,204.5531"],
    ["a currency with its symbol", "81205.0834", "USD", "$81,205.08"],
    ["yen without decimals", "81205.6", "JPY", "¥81,206"],
    ["a share", "0.368", "percent", "36.80%"],
    ["a level", "3.42118804", "level", "3.42"],
    ["a true minus sign", "-44.189", "quantity", "−44.189"],
    ["no sign on zero", "-0.00", "BTC", "0.00000000"],
  ] as const)("is written: %s", (_, value, unit, shown) => {
    expect(formatAmount(value, unit)).toBe(shown);
  });

  it("in yen is not taken for yuan in Chinese", () => {
    stubI18n("zh-CN");
    expect([formatAmount("81205.6", "JPY"), formatAmount("812.5", "USD")]).toEqual(["JP¥81,206", "$812.50"]);
  });

  it.each([
    ["0.000000000012", "BTC", "0.000000000012"],
    ["-0.000000001", "BTC", "−0.000000001"],
    ["0.0004", "USD", "$0.0004"],
    ["0.0000012", "percent", "0.00012%"],
  ] as const)("that is not zero is never rounded to a bare zero: %s %s", (value, unit, shown) => {
    expect(formatAmount(value, unit)).toBe(shown);
  });

  it.each([
    ["0.00412", "+0.00412000"],
    ["-0.00412", "−0.00412000"],
    ["0", "0.00000000"],
    ["-0.000", "0.00000000"],
  ])("that is a change carries its sign, and none on zero: %s", (value, shown) => {
    expect(formatAmount(value, "BTC", true)).toBe(shown);
  });
});

describe("a day", () => {
  it("is the UTC day, whatever the clock on the wall", () => {
    expect(formatDay("2026-11-21", Date.UTC(2026, 10, 22))).toBe("21 Nov");
  });

  it("names its year when that is another", () => {
    expect(formatDay("2025-12-31", Date.UTC(2026, 0, 2))).toBe("31 Dec 2025");
  });

  it("reads as Chinese in Chinese", () => {
    stubI18n("zh-CN");
    expect(formatDay("2026-11-21", Date.UTC(2026, 10, 22))).toBe("11月21日");
  });
});

describe("a time", () => {
  const noon = new Date(2026, 10, 22, 12, 40).getTime();

  it("of today is a clock time of twenty-four hours", () => {
    expect(formatTime(noon, noon + 60_000)).toBe("12:40");
  });

  it("of another day says which", () => {
    expect(formatTime(noon, noon + 86_400_000)).toBe("22 Nov, 12:40");
  });
});

it.each([
  [130_000, "2:10"],
  [41_200, "0:42"],
  [-5, "0:00"],
])("counts down %i ms as %s", (ms, shown) => {
  expect(formatCountdown(ms)).toBe(shown);
});
