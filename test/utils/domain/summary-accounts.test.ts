import fc from "fast-check";
import { expect, it } from "vitest";
import type { MarginSnapshot, SpotSnapshot } from "@/utils/domain/snapshot";
import type { Source } from "@/utils/domain/source";
import { summarize } from "@/utils/domain/summary";
import { DAY, futures, HEADING, margin, priced, source, spot } from "./builders.ts";
import { anyDecimal, plus, times } from "./oracle.ts";

/** One USDT is 0.00001 BTC, so that the division ends and everything stays exact. */
const PRICING = priced({ BTCUSDT: "100000" });
const amount = anyDecimal({ maxWhole: 9 });
const small = fc.array(fc.constantFrom(..."0123456789"), { minLength: 1, maxLength: 7 }).map((list) => list.join(""));

interface Account {
  spot: SpotSnapshot;
  margin: MarginSnapshot;
  /** Whole USDT, see above. */
  usdt: string;
}

const anyAccount: fc.Arbitrary<Account> = fc.record({
  spot: fc.tuple(amount, amount, amount, amount).map(([total, free, locked, earn]) =>
    spot(total, [
      ["BTC", free, locked],
      ["LDBTC", earn],
    ]),
  ),
  margin: fc.tuple(amount, amount).map(([net, free]) => margin(net, [{ free, netAsset: free }])),
  usdt: small,
});

const sourcesOf = (account: Account, id: number): Source[] => [
  source("spot", { [DAY]: account.spot }, { account: `${id}` }),
  source("margin", { [DAY]: account.margin }, { account: `${id}` }),
  source("futures", { [DAY]: futures({ USDT: account.usdt }) }, { account: `${id}` }),
];

it("the view of several accounts is the exact sum of theirs", () => {
  fc.assert(
    fc.property(fc.array(anyAccount, { minLength: 1, maxLength: 6 }), (accounts) => {
      const shown = summarize(HEADING, accounts.flatMap(sourcesOf), PRICING);
      const spotBtc = plus(...accounts.map((account) => account.spot.data.totalAssetOfBtc));
      const marginBtc = plus(...accounts.map((account) => account.margin.data.totalNetAssetOfBtc));
      const futuresBtc = times(plus(...accounts.map(({ usdt }) => usdt)), "0.00001");
      const values = shown.wallets.map(({ value }) => plus(value.btc ?? "unknown"));
      expect(values).toEqual([spotBtc, marginBtc, futuresBtc]);
      const total = plus(spotBtc, marginBtc, futuresBtc);
      expect(shown.total.value.btc).toBe(total);
      expect(shown.total.value.fiat).toBe(times(total, "100000"));
      expect(shown.total.partial).toBe(false);
    }),
  );
});

it("an asset's quantity is the exact sum over accounts and wallets, Simple Earn folded in", () => {
  fc.assert(
    fc.property(fc.array(anyAccount, { minLength: 1, maxLength: 6 }), (accounts) => {
      const shown = summarize(HEADING, accounts.flatMap(sourcesOf), PRICING);
      const inSpot = accounts.flatMap((account) =>
        account.spot.data.balances.flatMap(({ free, locked }) => [free, locked]),
      );
      const inMargin = accounts.flatMap((account) => account.margin.data.userAssets.map(({ netAsset }) => netAsset));
      const btc = shown.assets.find(({ asset }) => asset === "BTC");
      expect(plus(btc?.quantity ?? "0")).toBe(plus(...inSpot, ...inMargin));
      expect(shown.assets.some(({ asset }) => asset === "LDBTC")).toBe(false);
    }),
  );
});

it("one account that fails keeps its last close in the total, which is then partial (fault table, row 25)", () => {
  const day = "2026-11-19";
  const fine = source("spot", { [DAY]: spot("1") }, { account: "a" });
  const refused = source("spot", { [day]: spot("2") }, { account: "b", failure: { kind: "key-refused" } });
  const limited = source("spot", { [day]: spot("4") }, { account: "c", failure: { kind: "rate-limited", untilAt: 1 } });
  const shown = summarize(HEADING, [fine, refused, limited], PRICING);
  expect(shown.total).toMatchObject({ value: { btc: "7" }, partial: true });
  expect(shown.wallets[0]).toMatchObject({
    day: DAY,
    partial: true,
    value: { btc: "7" },
    failure: { kind: "key-refused" },
  });
});

it("a wallet is partial when an account that uses it lacks its newest close, and only then", () => {
  const there = (account: string) => source("spot", { [DAY]: spot("1") }, { account });
  const spotOf = (...sources: Source[]) => summarize(HEADING, sources, PRICING).wallets[0];
  expect(spotOf(there("a"), there("b"))).toMatchObject({ partial: false });
  expect(spotOf(there("a"), source("spot", { "2026-11-19": spot("1") }, { account: "b" }))).toMatchObject({
    partial: true,
  });
  expect(spotOf(there("a"), source("spot", {}, { account: "b" }))).toMatchObject({ partial: true });
  expect(spotOf(there("a"), source("spot", {}, { account: "b", inUse: false }))).toMatchObject({ partial: false });
  expect(spotOf(source("spot", { "2026-11-19": spot("1") }))).toMatchObject({ partial: false });
});

it("a wallet is answered for when every account that uses it was asked for, and nothing failed", () => {
  const of = (parts: Partial<Source>) => source("spot", {}, parts);
  const spotOf = (...sources: Source[]) => summarize(HEADING, sources, PRICING).wallets[0];
  expect(spotOf(of({}), of({ account: "b" }))).toMatchObject({ answered: true });
  expect(spotOf(of({}), of({ account: "b", tried: false }))).toMatchObject({ answered: false });
  expect(spotOf(of({}), of({ account: "b", failure: { kind: "timeout" } }))).toMatchObject({ answered: false });
  expect(spotOf(of({}), of({ account: "b", tried: false, inUse: false }))).toMatchObject({ answered: true });
});

it("margin levels are of one account only", () => {
  const accounts = ["a", "b"].map((account) => source("margin", { [DAY]: margin("1") }, { account }));
  expect(summarize(HEADING, accounts, PRICING).wallets[1]).toMatchObject({ margin: { level: null, netBtc: "2" } });
});
