import { addDays, closeOf, type Day, daysFrom, startOf } from "../domain/day";
import { add, type Decimal, divide, multiply, subtract, sum } from "../domain/decimal";
import type { DemoData } from "../domain/demo";
import { inBtc, type Prices } from "../domain/valuation";
import { demoPrices } from "./demo-prices";

const DAYS = 60;
const DAY_MS = 86_400_000;

/** What lies in spot, about. Some of it is too little to be shown at first, and one coin has no price. */
const SPOT: [asset: string, amount: number, locked?: number][] = [
  ["BTC", 0.312],
  ["ETH", 2.41, 0.5],
  ["BNB", 6.18],
  ["SOL", 14.2],
  ["LINK", 21.5],
  ["AVAX", 9.3],
  ["LTC", 1.72],
  ["XRP", 915, 200],
  ["ADA", 820],
  ["DOT", 38.4],
  ["DOGE", 2540],
  ["USDT", 1450.5],
  ["LDUSDT", 620],
  ["ATOM", 0.05],
  ["TRX", 3.2],
  ["SHIB", 11_800],
  ["AIRDROP", 77],
];

/** What an invented account held on each of the 60 days up to `last`, as the exchange would answer, with the prices. */
export function demoData(last: Day): DemoData {
  const days = daysFrom(addDays(last, 1 - DAYS), last);
  const prices = days.flatMap(demoPrices);
  const known = new Map(prices.map(({ symbol, day, close }) => [symbol + day, close]));
  const priceOf: Prices = (symbol, day) => known.get(symbol + day);
  const answer = (type: string, data: (day: Day) => unknown) => ({
    code: 200,
    msg: "",
    snapshotVos: days.map((day) => ({ type, updateTime: closeOf(day) - 1000, data: data(day) })),
  });
  return {
    last,
    prices,
    answers: {
      spot: answer("spot", (day) => spotData(day, priceOf)),
      margin: answer("margin", (day) => marginData(day, priceOf)),
      futures: answer("futures", (day) => futuresData(day, priceOf)),
    },
  };
}

function spotData(day: Day, prices: Prices) {
  const balances = SPOT.map(([asset, amount, locked = 0], place) => {
    return { asset, free: held(amount - locked, day, place), locked: locked.toFixed(8) };
  });
  const worth = balances.map(({ asset, free, locked }) => ({
    asset: asset.replace("LD", ""),
    amount: add(free, locked),
  }));
  return { totalAssetOfBtc: inSatoshi(sum(worth.map((one) => inBtc(one, day, prices) ?? "0"))), balances };
}

function marginData(day: Day, prices: Prices) {
  const [btc, eth, usdt] = [held(0.061, day, 3), held(1.15, day, 5), "310.00000000"];
  const [borrowed, interest] = ["1800.00000000", "0.84000000"];
  const worth = (asset: string, amount: Decimal) => inBtc({ asset, amount }, day, prices) ?? "0";
  const assets = inSatoshi(sum([worth("BTC", btc), worth("ETH", eth), worth("USDT", usdt)]));
  const owed = inSatoshi(worth("USDT", add(borrowed, interest)));
  const none = "0.00000000";
  const row = { borrowed: none, interest: none, locked: none };
  return {
    marginLevel: inSatoshi(divide(assets, owed)),
    totalAssetOfBtc: assets,
    totalLiabilityOfBtc: owed,
    totalNetAssetOfBtc: subtract(assets, owed),
    userAssets: [
      { ...row, asset: "BTC", free: btc, netAsset: btc },
      { ...row, asset: "ETH", free: eth, netAsset: eth },
      { ...row, asset: "USDT", borrowed, interest, free: usdt, netAsset: subtract(usdt, add(borrowed, interest)) },
    ],
  };
}

function futuresData(day: Day, prices: Prices) {
  const position = (symbol: string, positionAmt: string, entry: number) => {
    const markPrice = prices(symbol, day) ?? "0";
    return { symbol, positionAmt, markPrice, entryPrice: inSatoshi(multiply(markPrice, entry.toFixed(4))) };
  };
  const [walletBalance, stale] = [held(1820, day, 7), "0.00000000"];
  return {
    assets: [{ asset: "USDT", walletBalance, marginBalance: stale }],
    position: [position("BTCUSDT", "0.020", 0.962), position("ETHUSDT", "-0.500", 1.031)].map((open) => {
      return { ...open, unRealizedProfit: stale };
    }),
  };
}

/** An amount that stays for some days and then moves, as balances do between trades. */
function held(amount: number, day: Day, place: number): Decimal {
  const step = Math.floor(startOf(day) / DAY_MS / (2 + (place % 5)));
  const share = ((Math.imul(step * 97 + place * 1009, 2_654_435_761) >>> 0) % 1000) / 1000;
  return (amount * (0.97 + 0.06 * share)).toFixed(8);
}

function inSatoshi(value: Decimal): Decimal {
  const [whole = "0", fraction = ""] = value.split(".");
  return `${whole}.${fraction.slice(0, 8).padEnd(8, "0")}`;
}
