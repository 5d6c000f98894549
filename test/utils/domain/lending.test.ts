import { expect, it } from "vitest";
import { lendingOf } from "@/utils/domain/lending";

const COINS = new Set(["BNB", "USDT", "BTC", "LDO", "O", "DO", "1INCH"]);
const known = (asset: string) => COINS.has(asset);

it.each([
  ["LDBNB", "BNB"],
  ["LDUSDT", "USDT"],
  ["LDBTC", "BTC"],
  ["LD1INCH", "1INCH"],
  ["LDLDO", "LDO"],
  ["LDDO", "DO"],
])("%s is %s held in Simple Earn", (asset, underlying) => {
  expect(lendingOf(asset, known)).toBe(underlying);
});

it.each(["LDO", "LD", "L", "", "BNB", "LDNEWCOIN", "LDLDBNB", "ldBNB", "LdBNB", "BLDBNB", "LD BNB", "LDbnb"])(
  "%j stays as it is",
  (asset) => {
    expect(lendingOf(asset, known)).toBeNull();
  },
);
