// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WALLETS } from "../../utils/domain/wallet";
import { t } from "../../utils/i18n";
import { fromUnits, toUnits } from "../utils/domain/oracle";
import { drawHoldings, type Look } from "./exactness/draw-holdings";
import { type Holdings, inventHoldings, type Shape } from "./exactness/invent-holdings";
import { outOfLine } from "./exactness/out-of-line";
import type { ShownFigure } from "./exactness/read-figures";
import { reckonFigures } from "./exactness/reckon-figures";
import { writtenWrong } from "./exactness/written-wrong";

/** How many holdings are tried; HOLDINGS tries more. */
const HOLDINGS = Number(process.env["HOLDINGS"] ?? 60);
const PLAIN: Look = { language: "en", display: { unit: "BTC", sort: "value", smallBelow: "0" } };
/** Half of the last digit of a division. */
const HALF = toUnits("0.00000000000000005");

const looks: fc.Arbitrary<Look> = fc.record({
  language: fc.constantFrom("en", "zh-CN"),
  display: fc.record({
    unit: fc.constantFrom("BTC", "fiat"),
    sort: fc.constantFrom("value", "name", "change"),
    smallBelow: fc.constantFrom("0", "1000"),
  }),
});

const shapes: fc.Arbitrary<Shape> = fc.record({
  seed: fc.nat(),
  assets: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  accounts: fc.integer({ min: 1, max: 3 }),
  fiat: fc.constantFrom("USD", "EUR", "JPY"),
  wallets: fc.constant(WALLETS),
  complete: fc.boolean(),
});

async function expectExact(shape: Shape, look: Look): Promise<void> {
  const holdings = inventHoldings(shape);
  const { container, figures } = await drawHoldings(holdings, look);
  const expected = reckonFigures(holdings, look.display.unit);
  const reckoned = new Map([...expected].map(([place, { exact }]) => [place, exact === null ? "—" : fromUnits(exact)]));
  const shown = new Map([...figures].map(([place, { value }]) => [place, value ? fromUnits(toUnits(value)) : "—"]));
  const places = [...new Set([...shown.keys(), ...reckoned.keys()])];
  const differing = places.filter((place) => shown.get(place) !== reckoned.get(place));
  expect(differing.map((place) => [place, shown.get(place)])).toEqual(
    differing.map((place) => [place, reckoned.get(place)]),
  );

  const wrong = [...expected].flatMap(([place, figure]) =>
    writtenWrong(figures.get(place) as ShownFigure, figure).map((what) => `${place}, ${what}`),
  );
  expect(wrong).toEqual([]);
  expect(outOfLine(container)).toEqual([]);
  if (look.display.sort !== "value") return;
  const names = [...container.querySelectorAll(".asset-name")].map((name) => name.textContent);
  const worths = names.map((name) => expected.get(`${t("topAssets")} / ${name} / ${t("inBtc")}`)?.exact ?? null);
  const known = worths.filter((worth) => worth !== null);
  expect(worths, "the most valuable first, the unpriced last").toEqual([
    ...known.toSorted((a, b) => (a > b ? -1 : 1)),
    ...worths.slice(known.length).map(() => null),
  ]);
}

/** What stands on the page as a total, as the value of each wallet and as the quantity of each asset. */
async function shownSums(holdings: Holdings): Promise<Record<string, bigint>> {
  const { figures } = await drawHoldings(holdings, PLAIN);
  const sums = [...figures].filter(([place]) => /(total-main|wallet-value|asset-exact)$/.test(place));
  return Object.fromEntries(sums.map(([place, { value }]) => [place, toUnits(value ?? "unknown")]));
}

describe("every amount on the page, and what is written of it", () => {
  it("is exact, whatever an account holds", () =>
    fc.assert(fc.asyncProperty(shapes, looks, expectExact), { numRuns: HOLDINGS }));

  it("is exact with 500 assets in every wallet", () =>
    expectExact({ seed: 1, assets: 500, accounts: 1, fiat: "JPY", wallets: WALLETS, complete: false }, PLAIN));

  it("is over all accounts the sum of what each of them shows", () =>
    fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const all = inventHoldings({ ...shape, complete: true });
        const sums: Record<string, bigint> = {};
        for (const account of all.accounts) {
          const own = all.wallets.filter((one) => one.account === account);
          const shown = await shownSums({ ...all, accounts: [account], wallets: own });
          for (const [place, amount] of Object.entries(shown)) sums[place] = (sums[place] ?? 0n) + amount;
        }
        expect(await shownSums(all)).toEqual(sums);
      }),
      { numRuns: HOLDINGS / 6 },
    ));

  it("comes to the whole: wallets to the total, shares to one, to the last digit a division has", () =>
    fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        // Only of futures balances Binance names no total of its own, which need not be what the rows come to.
        const only = { ...shape, accounts: 1, wallets: ["futures"] as const, complete: true };
        const { figures } = await drawHoldings(inventHoldings(only), PLAIN);
        const all = (label: string) =>
          [...figures].flatMap(([place, { value }]) => (place.endsWith(` / ${label}`) ? [toUnits(value ?? "—")] : []));
        const sum = (label: string) => all(label).reduce((one, other) => one + other, 0n);
        const total = sum("total-main");
        expect([sum("wallet-value"), sum("asset-worth")]).toEqual([total, total]);
        // Of nothing, or of debts, there are no shares.
        const off = sum("asset-share") - (total > 0n ? toUnits("1") : 0n);
        const most = HALF * BigInt(all("asset-worth").length);
        expect(off <= most && off >= -most, `shares off by ${fromUnits(off)}`).toBe(true);
      }),
      { numRuns: HOLDINGS / 2 },
    ));
});
