import { describe, expect, it } from "vitest";
import type { Failure } from "@/utils/domain/failure";
import type { Source } from "@/utils/domain/source";
import { comparedDay, summarize } from "@/utils/domain/summary";
import { VIEW_VERSION } from "@/utils/domain/view";
import { BEFORE, DAY, futures, HEADING, margin, priced, printed, source, spot } from "./builders.ts";

const USD = priced({ BTCUSDT: "100000" });
const view = (sources: Source[], pricing = USD) => summarize(HEADING, sources, pricing);
const spotOf = (days: Record<string, string>, parts: Partial<Source> = {}) =>
  source("spot", Object.fromEntries(Object.entries(days).map(([day, total]) => [day, spot(total)])), parts);
const marginOf = (days: Record<string, string>, parts: Partial<Source> = {}) =>
  source("margin", Object.fromEntries(Object.entries(days).map(([day, net]) => [day, margin(net)])), parts);

describe("the documentation's account", () => {
  const wallets = ["spot", "margin", "futures"] as const;
  const shown = () => {
    const sources = wallets.map((wallet) => source(wallet, { [DAY]: printed(wallet) }));
    return view(sources, priced({ BTCUSDT: "7257.66239673", XRPUSDT: "0.2" }));
  };

  it("shows spot digit for digit", () => {
    const [spotView] = shown().wallets;
    expect(spotView?.value.btc).toBe("0.09942700");
    expect(spotView?.rows).toMatchObject([
      { asset: "BTC", free: "0.09905021", locked: "0.00000000" },
      { asset: "USDT", free: "1.89109409", locked: "0.00000000" },
    ]);
  });
  it("shows margin digit for digit", () => {
    const [, marginView] = shown().wallets;
    expect(marginView?.value.btc).toBe("0.00274750");
    expect(marginView).toMatchObject({
      margin: { level: "2748.02909813", totalAssetBtc: "0.00274803", liabilityBtc: "0.00000100", netBtc: "0.00274750" },
      rows: [{ asset: "XRP", free: "1.00000000", net: "1.00000000" }],
    });
  });
  it("shows futures digit for digit", () => {
    const [, , futuresView] = shown().wallets;
    // 120.23811389 / 7257.66239673, worked out with bc to 16 places.
    expect(futuresView?.value.btc).toBe("0.0165670580026117");
    expect(futuresView).toMatchObject({
      rows: [{ asset: "USDT", walletBalance: "120.23811389" }],
      positions: [{ symbol: "BTCUSDT", size: "0.01000000", unrealisedPnl: "1.2725239673", quote: "USDT" }],
    });
  });
  it("is complete, of that day, with nothing to compare with", () => {
    const { total, day, change, wallets } = shown();
    expect(total).toMatchObject({ partial: false, value: { btc: "0.1187415580026117" } });
    expect([day, change]).toEqual([DAY, null]);
    expect(wallets.map((wallet) => wallet.day)).toEqual([DAY, DAY, DAY]);
  });
});

describe("the total", () => {
  it("is the sum of the wallets in use, complete when all are of the same day", () => {
    const shown = view([spotOf({ [DAY]: "1" }), marginOf({ [DAY]: "0.5" })]);
    expect(shown.total).toEqual({ value: { btc: "1.5", fiat: "150000" }, partial: false });
  });

  it.each<[string, Source, string]>([
    ["has no snapshot yet", marginOf({}), "1"],
    ["is of an older close", marginOf({ [BEFORE]: "0.5" }), "1.5"],
    ["cannot be valued", source("futures", { [DAY]: futures({ BNFCR: "5" }) }), "1"],
  ])("is partial when a wallet in use %s, which is then no zero", (_name, other, btc) => {
    const shown = view([spotOf({ [DAY]: "1" }), other]);
    expect(shown).toMatchObject({ day: DAY, total: { value: { btc }, partial: true } });
  });

  it("leaves a wallet that is not in use out, which makes it no less complete", () => {
    const closed = marginOf({ [DAY]: "7", "2026-11-22": "7" }, { inUse: false });
    const shown = view([spotOf({ [DAY]: "1" }), closed]);
    expect(shown).toMatchObject({ day: DAY, total: { value: { btc: "1" }, partial: false } });
    expect(shown.wallets[1]).toMatchObject({ inUse: false, day: null, value: { btc: null, fiat: null } });
  });

  it.each<[string, Source[]]>([
    ["nothing is connected", []],
    ["nothing is in use", [spotOf({ [DAY]: "1" }, { inUse: false })]],
  ])("is unknown and complete when %s", (_name, sources) => {
    expect(view(sources).total).toEqual({ value: { btc: null, fiat: null }, partial: false });
  });

  it("is unknown and partial before the first close, with nothing drawn", () => {
    const shown = view([spotOf({}), marginOf({})]);
    expect(shown.total).toEqual({ value: { btc: null, fiat: null }, partial: true });
    expect(shown).toMatchObject({ day: null, change: null, line: [], assets: [] });
  });

  it("is known in BTC while the price of BTC is not", () => {
    expect(view([spotOf({ [DAY]: "1" })], priced({})).total.value).toEqual({ btc: "1", fiat: null });
  });
});

describe("the change", () => {
  it("names the newest earlier close that has the same wallets", () => {
    const one = spotOf({ "2026-11-18": "1", [BEFORE]: "9", [DAY]: "2" });
    const shown = view([one, marginOf({ "2026-11-18": "1", [DAY]: "1" })]);
    expect(shown.change).toMatchObject({
      since: "2026-11-18",
      value: { btc: "1" },
      ratio: { btc: "0.5", fiat: "0.5" },
    });
    expect(shown.wallets[0]?.change).toMatchObject({ since: BEFORE, value: { btc: "-7" } });
  });

  it("is unknown while a wallet is behind, though its own change is known", () => {
    const behind = marginOf({ "2026-11-19": "1", [BEFORE]: "3" });
    const shown = view([spotOf({ [BEFORE]: "1", [DAY]: "2" }), behind]);
    expect(shown.change).toBeNull();
    expect(shown.wallets[1]).toMatchObject({ day: BEFORE, change: { since: "2026-11-19", value: { btc: "2" } } });
  });

  const unpriced = source("futures", { [BEFORE]: futures({ BNFCR: "1" }), [DAY]: futures({ BNFCR: "2" }) });
  it.each<[string, Source[]]>([
    ["two wallets", [spotOf({ [BEFORE]: "1", [DAY]: "2" }), marginOf({ [BEFORE]: "1", [DAY]: "1" })]],
    ["a wallet that cannot be valued", [spotOf({ [BEFORE]: "1", [DAY]: "2" }), unpriced]],
    ["a wallet behind", [spotOf({ [BEFORE]: "1", [DAY]: "2" }), marginOf({ [BEFORE]: "1" })]],
    ["nothing", []],
  ])("is measured from the day the archive is told to load, with %s", (_name, sources) => {
    expect(comparedDay(sources, USD)).toBe(view(sources).change?.since ?? null);
  });
});

describe("a wallet", () => {
  const failure: Failure = { kind: "timeout" };
  it("that failed keeps its last close and says why", () => {
    const shown = view([spotOf({ [DAY]: "1" }), marginOf({ [BEFORE]: "3" }, { failure })]);
    expect(shown.wallets[1]).toMatchObject({ inUse: true, failure, day: BEFORE, value: { btc: "3" } });
    expect(shown.wallets[0]?.failure).toBeNull();
  });
  it("that is not in use has no failure", () => {
    const gone = marginOf({}, { failure: { kind: "wallet-not-in-use" }, inUse: false });
    expect(view([gone]).wallets[1]).toMatchObject({ failure: null, inUse: false });
  });
  it("nobody has is there, empty and not in use", () => {
    expect(view([]).wallets.map(({ wallet, inUse, day, rows }) => [wallet, inUse, day, rows])).toEqual([
      ["spot", false, null, []],
      ["margin", false, null, []],
      ["futures", false, null, []],
    ]);
  });
});

it("the heading comes through", () => {
  const heading = {
    ...HEADING,
    id: "all",
    demo: true,
    nextAt: 5,
    accounts: [{ id: "one", name: "Main", paused: false }],
  };
  expect(summarize(heading, [], priced({}))).toMatchObject({ ...heading, v: VIEW_VERSION });
});
