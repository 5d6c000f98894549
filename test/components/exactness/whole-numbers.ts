import { toUnits } from "../../utils/domain/oracle";

/** Amounts as whole numbers, as `toUnits` reads them. Nothing here is the product's. */
const ONE = toUnits("1");
const LAST_OF_DIVISION = toUnits("0.0000000000000001");

/** `null` where any of them is unknown, and of none. */
export function plusAll(values: (bigint | null)[]): bigint | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? known.reduce((sum, value) => sum + value) : null;
}

export function timesPrice(amount: bigint, price: bigint): bigint {
  if ((amount * price) % ONE !== 0n) throw new Error("more digits than are reckoned with");
  return (amount * price) / ONE;
}

/** To 16 digits behind the point, the nearest, and of two as near the even one, as is documented. `below` is positive. */
export function partOf(above: bigint, below: bigint): bigint {
  const [dividend, divisor] = [above * ONE, below * LAST_OF_DIVISION];
  const rest = ((dividend % divisor) + divisor) % divisor;
  const floor = (dividend - rest) / divisor;
  const up = 2n * rest > divisor || (2n * rest === divisor && floor % 2n !== 0n);
  return (up ? floor + 1n : floor) * LAST_OF_DIVISION;
}

/** What a difference is of what was there: unknown where that was nothing or less, or where the digits do not suffice. */
export function ratioTo(difference: bigint | null, before: bigint | null): bigint | null {
  if (difference === null || before === null || before <= 0n) return null;
  const ratio = partOf(difference, before);
  return ratio === 0n && difference !== 0n ? null : ratio;
}
