import { beforeEach, expect, it } from "vitest";
import { decimalPad, decimalRoom } from "../../components/decimal-room";
import { stubI18n } from "./i18n-stub";

beforeEach(() => stubI18n("en"));

const decimalPads = (values: (string | null)[]) => {
  const room = decimalRoom(values);
  return values.map((value) => decimalPad(value, room));
};

it("fills a column up to the longest fraction, point included", () => {
  expect(decimalPads(["0.31002114", "5.125", "12345678", null])).toEqual(["", "00000", ".00000000", ".00000000"]);
});

it("takes a thousands separator for no decimal point", () => {
  expect(decimalPads(["1234", "5"])).toEqual(["", ""]);
});

it("makes no room for a number with more decimals than ten", () => {
  expect(decimalPads(["1.5", "2.123456789012345678", "3"])).toEqual(["", "", ".0"]);
});
