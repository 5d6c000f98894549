import type { Day } from "./day";
import { compare, type Decimal, divide, isZero, multiply, subtract, sum } from "./decimal";
import type { Source } from "./source";
import { btcPrice, type Prices, worthInBtc } from "./valuation";
import type { Change, Fiat, Money } from "./view";

export interface Pricing {
  prices: Prices;
  fiat: Fiat;
}

export const UNKNOWN: Money = { btc: null, fiat: null };

/** What a source was worth at a close; unknown when it has no snapshot of that day or no price. */
export function valueAt(source: Source, day: Day | null, pricing: Pricing): Money {
  const close = source.closes.find((candidate) => candidate.day === day);
  return close ? inMoney(worthInBtc(close.worth, close.day, pricing.prices), close.day, pricing) : UNKNOWN;
}

/** An amount of BTC at a close, and the same in the currency at that close. */
export function inMoney(btc: Decimal | null, day: Day, { prices, fiat }: Pricing): Money {
  const price = btcPrice(fiat, day, prices);
  return { btc, fiat: btc === null || price === null ? null : multiply(btc, price) };
}

/** The sum; an amount that is unknown in any part is unknown in the whole. */
export function sumMoney(parts: Money[]): Money {
  return { btc: sumKnown(parts.map(({ btc }) => btc)), fiat: sumKnown(parts.map(({ fiat }) => fiat)) };
}

function sumKnown(values: (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? sum(known) : null;
}

/**
 * The change from the newest earlier close that every one of these sources has and that can be valued. `null` when they
 * do not all have `day`, or no such close is at hand.
 */
export function changeOf(sources: Source[], day: Day | null, pricing: Pricing): Change | null {
  const sumAt = (at: Day | null) => sumMoney(sources.map((source) => valueAt(source, at, pricing)));
  const now = sumAt(day);
  if (day === null || now.btc === null) return null;
  // A close that all of them have is one of the first's, too.
  for (const { day: since } of sources[0]?.closes.toReversed() ?? []) {
    const then = sumAt(since);
    if (since >= day || then.btc === null) continue;
    const btc = subtract(now.btc, then.btc);
    const fiat = now.fiat === null || then.fiat === null ? null : subtract(now.fiat, then.fiat);
    return {
      since,
      value: { btc, fiat },
      ratio: { btc: ratioOf(btc, then.btc), fiat: fiat && ratioOf(fiat, then.fiat) },
    };
  }
  return null;
}

/**
 * A difference as a part of what was there before; `null` where that is unknown, was not more than zero, or where the
 * difference is beyond the digits of a division: something is never called nothing.
 */
export function ratioOf(difference: Decimal, before: Decimal | null): Decimal | null {
  if (before === null || compare(before, "0") <= 0) return null;
  const ratio = divide(difference, before);
  return isZero(ratio) && !isZero(difference) ? null : ratio;
}
