import Big from "big.js";
import fc from "fast-check";

/** Whole numbers of 10⁻⁶⁰: exact for amounts of up to 18 fraction digits and the product of three of them. */
const PLACES = 60;
const UNIT = 10n ** BigInt(PLACES);

export function toUnits(text: string): bigint {
  const [, sign, whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "" || fraction.length > PLACES) throw new Error(`not a decimal: ${text}`);
  const units = BigInt(whole) * UNIT + BigInt(fraction.padEnd(PLACES, "0"));
  return sign === "-" ? -units : units;
}

/** The shortest plain spelling. */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/, "");
  const text = digits.slice(0, -PLACES) + (fraction && `.${fraction}`);
  return units < 0n ? `-${text}` : text;
}

/** An independent reckoning, by a decimal library of which the product uses nothing. */
export const plus = (...values: string[]) => values.reduce((sum, value) => sum.plus(value), new Big("0")).toFixed();
export const minus = (a: string, b: string) => new Big(a).minus(b).toFixed();
export const times = (a: string, b: string) => new Big(a).times(b).toFixed();

/** Decimal strings of up to 40 digits, up to 18 of them after the point, some with zeros at either end. */
export function anyDecimal({ negative = true, maxWhole = 22 } = {}): fc.Arbitrary<string> {
  const digits = (minLength: number, maxLength: number) =>
    fc.array(fc.constantFrom(..."00123456789"), { minLength, maxLength }).map((list) => list.join(""));
  return fc
    .tuple(fc.boolean(), digits(1, maxWhole), digits(0, 18))
    .map(([minusSign, whole, fraction]) => `${negative && minusSign ? "-" : ""}${whole}${fraction && `.${fraction}`}`);
}
