import { beforeEach, expect, it } from "vitest";
import { decimalPads } from "../../components/decimal-pads";
import { stubI18n } from "./i18n-stub";

beforeEach(() => stubI18n("en"));

it("fills a column up to the longest fraction, point included", () => {
  expect(decimalPads(["0.31002114", "5.125", "12345678", null], "quantity")).toEqual([
    "",
    "00000",
    ".00000000",
    ".00000000",
  ]);
});

it("takes a thousands separator for no decimal point", () => {
  expect(decimalPads(["1234", "5"], "quantity")).toEqual(["", ""]);
});

it("makes no room for a number with more decimals than ten", () => {
  expect(decimalPads(["1.5", "2.123456789012345678", "3"], "quantity")).toEqual(["", "", ".0"]);
});
